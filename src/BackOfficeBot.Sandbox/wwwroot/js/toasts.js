import { h, $, iconButton } from './dom.js';
import { t } from './texts.js';

export function toast(title, text, onclick) {
  const close = () => element.remove();
  const element = h('div', { class: 'toast' },
    h('button', { type: 'button', class: 'toast-body', onclick: () => { close(); onclick?.(); } }, h('b', {}, title), h('span', {}, text)),
    iconButton('close', t.close, close));
  $('toasts').append(element);
  while ($('toasts').children.length > 3) $('toasts').firstElementChild.remove();
  setTimeout(close, 8000);
}
