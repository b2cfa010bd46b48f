import { h, $, icon, iconButton } from './dom.js';
import { state, nameOf } from './state.js';
import { t, time } from './texts.js';
import { avatar } from './avatar.js';
import { textElement } from './markdown.js';
import { attachmentElement } from './attachments.js';
import { openExtension, titleOf } from './extensions.js';
import { understoodPlace } from './understood.js';
import * as api from './api.js';

export function messageElement(chat, message) {
  const mine = message.from === state.me.id;
  const header = h('div', { class: 'message-head' }, h('b', {}, nameOf(message.from)), h('time', { datetime: message.at }, time(message.at)),
    message.edited && !message.deleted ? h('span', {}, t.edited) : null);
  const body = h('div', { class: 'bubble' }, header);
  const element = h('div', { class: mine ? 'message mine' : 'message', 'data-id': message.id, role: 'group', 'aria-label': `${nameOf(message.from)}, ${time(message.at)}` }, mine && chat.kind !== 'channel' ? null : avatar(message.from), body);
  if (message.deleted) {
    body.append(h('p', { class: 'deleted' }, t.deleted));
    return element;
  }
  if (message.text) body.append(textElement(message));
  if (message.text && message.from !== null) body.append(understoodPlace(chat, message));
  const attachments = (message.attachments ?? []).filter((one) => one.contentType !== 'text/html');
  attachments.forEach((attachment, i) => {
    const shown = i === 0 && message.view ? { ...attachment, content: message.view } : attachment;
    body.append(attachmentElement(chat, message, shown));
  });
  const hasCard = attachments.some((one) => one.contentType.includes('card'));
  if (hasCard) element.classList.add('with-card');
  if (message.likes.length) {
    const names = t.likedBy(message.likes.map(nameOf).join(', '));
    body.append(h('span', { class: 'chip likes', title: names }, icon('like'), `${message.likes.length}`, h('span', { class: 'hidden-text' }, names)));
  }
  body.append(menuButton(chat, message, element, mine));
  if (message.from === null && message.suggestedActions?.actions?.length) body.append(suggestions(chat, message));
  return element;
}

function suggestions(chat, message) {
  const isLast = chat.messages.at(-1) === message;
  return h('div', { class: 'suggestions', role: 'group', 'aria-label': t.suggestions, hidden: !isLast }, message.suggestedActions.actions.map((action) =>
    h('button', {
      type: 'button', onclick: (e) => {
        e.target.parentElement.hidden = true;
        if (action.type === 'openUrl') window.open(action.value, '_blank', 'noopener');
        else api.say(chat.id, { text: `${action.value ?? action.title}`, thread: message.thread });
      },
    }, action.title)));
}

function menuButton(chat, message, element, mine) {
  const entries = [
    message.text ? [t.copy, () => navigator.clipboard?.writeText(message.text)] : null,
    mine && message.text ? [t.edit, () => edit(chat, message, element)] : null,
    mine ? [t.remove, () => api.deleteMessage(chat.id, message.id)] : null,
    mine ? null : [message.likes.includes(state.me.id) ? t.unlike : t.like, () => api.like(chat.id, message.id)],
    ...state.app.extensions.filter((one) => one.type === 'action' && (one.context ?? []).includes('message'))
      .map((one) => [titleOf(one), () => openExtension(chat, one, message)]),
  ].filter(Boolean);
  const menu = h('div', { class: 'menu', role: 'menu', hidden: true }, entries.map(([label, run]) =>
    h('button', { type: 'button', role: 'menuitem', onclick: () => { close(); button.focus(); run(); } }, label)));
  const button = iconButton('more', t.more, () => menu.hidden ? open() : close(), { class: 'icon-button message-menu', 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  const open = () => {
    menu.hidden = false;
    menu.classList.toggle('up', menu.getBoundingClientRect().bottom > $('log').getBoundingClientRect().bottom);
    button.setAttribute('aria-expanded', 'true');
    menu.firstElementChild?.focus();
    setTimeout(() => document.addEventListener('click', outside));
  };
  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('click', outside);
  };
  const outside = (e) => { if (!menu.contains(e.target)) close(); };
  menu.addEventListener('keydown', (e) => {
    const items = [...menu.children];
    const at = items.indexOf(document.activeElement);
    if (e.key === 'Escape') { close(); button.focus(); }
    else if (e.key === 'ArrowDown') items[(at + 1) % items.length].focus();
    else if (e.key === 'ArrowUp') items[(at + items.length - 1) % items.length].focus();
    else return;
    e.preventDefault();
  });
  return h('div', { class: 'menu-holder' }, button, menu);
}

function edit(chat, message, element) {
  const input = h('textarea', { 'aria-label': t.edit, rows: '2', value: message.text });
  const restore = () => element.replaceWith(messageElement(chat, message));
  const form = h('form', {
    class: 'edit', onsubmit: (e) => {
      e.preventDefault();
      const mentions = (message.entities ?? []).filter((one) => one.type === 'mention').map((one) => one.mentioned.id);
      api.editMessage(chat.id, message.id, { text: input.value.replace(/<at>(.*?)<\/at>/g, '@$1'), thread: message.thread, mentions });
    },
  }, input, h('button', { class: 'primary' }, t.save), h('button', { type: 'button', onclick: restore }, t.cancel));
  element.querySelector('.text').replaceWith(form);
  input.focus();
  form.scrollIntoView({ block: 'nearest' });
}
