import { h, $, iconButton } from './dom.js';
import { state } from './state.js';
import { t } from './texts.js';

/** What went wrong in the open chat stands over its compose box, until it is closed or something arrives. */
export const showBanner = (text) =>
  $('banner')?.replaceChildren(h('div', { class: 'banner', role: 'alert' }, h('span', {}, text), iconButton('close', t.close, clearBanner)));

export const clearBanner = () => $('banner')?.replaceChildren();

export const showFailure = (chat, text) => {
  if (chat.id === state.current) showBanner(text);
};
