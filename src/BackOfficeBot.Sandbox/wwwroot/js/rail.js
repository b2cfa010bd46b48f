import { h, $, icon } from './dom.js';
import { state, chatName, nameOf, summaryOf } from './state.js';
import { t, time } from './texts.js';
import { avatar } from './avatar.js';

const views = ['chat', 'calendar', 'mail', 'files', 'tasks', 'faults'];

export function renderRail(showView) {
  const unread = [...state.chats.values()].reduce((sum, chat) => sum + chat.unread, 0);
  $('rail').setAttribute('aria-label', t.sections);
  const focused = document.activeElement?.closest('#rail') ? document.activeElement.dataset.view : null;
  $('rail').replaceChildren(...views.map((view) => h('button', {
    type: 'button', 'data-view': view, 'aria-current': state.view === view ? 'page' : null,
    onclick: () => showView(view),
  }, icon(view), h('span', {}, t[view]), view === 'chat' && unread > 0 ? badge(unread) : null)));
  if (focused) $('rail').querySelector(`[data-view=${focused}]`)?.focus();
}

export function renderList(openChat) {
  $('list').setAttribute('aria-label', t.chats);
  const focused = document.activeElement?.closest('#list') ? document.activeElement.dataset.chat : null;
  $('list').replaceChildren(section(t.chats, (chat) => chat.kind !== 'channel', openChat), section(t.teams, (chat) => chat.kind === 'channel', openChat));
  if (focused) [...$('list').querySelectorAll('button')].find((button) => button.dataset.chat === focused)?.focus();
}

function section(title, belongs, openChat) {
  const id = `list-${title}`;
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), h('ul', {}, [...state.chats.values()].filter(belongs).map((chat) => h('li', {}, entry(chat, openChat)))));
}

function entry(chat, openChat) {
  const last = chat.messages.findLast((message) => !message.deleted);
  const preview = last ? `${last.from === null || chat.kind === 'personal' ? '' : nameOf(last.from).split(' ')[0] + ': '}${summaryOf(last)}` : '';
  return h('button', {
    type: 'button', class: chat.unread ? 'entry unread' : 'entry', 'data-chat': chat.id, 'aria-current': chat.id === state.current ? 'true' : null,
    onclick: () => openChat(chat.id),
  },
  chat.kind === 'personal' ? avatar(null) : avatar(chat.id, chatName(chat)),
  h('span', { class: 'entry-text' }, h('span', { class: 'entry-name' }, chatName(chat)), h('span', { class: 'entry-preview' }, preview)),
  h('span', { class: 'entry-side' }, last ? h('time', {}, time(last.at)) : null, chat.unread ? badge(chat.unread) : null));
}

const badge = (n) => h('span', { class: 'badge' }, `${n}`, h('span', { class: 'hidden-text' }, ` ${t.unread(n)}`));
