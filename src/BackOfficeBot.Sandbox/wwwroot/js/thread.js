import { h, $, iconButton, announce } from './dom.js';
import { state, currentChat, chatName, nameOf } from './state.js';
import { t, day, time } from './texts.js';
import { avatar } from './avatar.js';
import { messageElement } from './message.js';
import { composeOf, replyIn } from './compose.js';
import { extensionsButton } from './extensions.js';
import { showBanner, clearBanner } from './banner.js';
import * as api from './api.js';

let shown = null;
let log = null;
let atEnd = true;
const elements = new Map();
const sizes = new ResizeObserver(() => atEnd && toEnd());
const typingTimers = new Map();

/** Draws the open chat; what is being written in it stays. */
export function renderChat(closeChat) {
  const chat = currentChat();
  const focused = shown === chat ? document.activeElement.closest('.compose *') : null;
  shown = chat;
  elements.clear();
  log = h('div', { id: 'log', class: 'log', role: 'log', 'aria-label': t.conversation, 'aria-live': 'off', tabindex: '0' });
  log.addEventListener('scroll', () => { atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120; });
  log.addEventListener('grown', () => atEnd && toEnd());
  sizes.disconnect();
  sizes.observe(log);
  const typing = h('p', { id: 'typing', 'aria-live': 'polite' });
  const banner = h('div', { id: 'banner' });
  $('main').replaceChildren(header(chat, closeChat), log, banner, typing, composeOf(chat, extensionsButton));
  for (const message of chat.messages) add(message);
  if (chat.messages.length === 0) log.append(h('p', { class: 'empty' }, chat.kind === 'personal' ? t.empty : t.emptyGroup));
  if (chat.kind === 'personal' && !chat.installed && chat.messages.length > 0) showBanner(t.appRemoved);
  toEnd();
  focused?.focus();
}

function header(chat, closeChat) {
  const toggle = chat.kind === 'personal'
    ? h('button', { type: 'button', class: 'quiet', onclick: () => api.setApp(chat.id, !chat.installed) }, chat.installed ? t.removeApp : t.addApp) : null;
  return h('div', { class: 'chat-header' },
    iconButton('back', t.back, closeChat, { class: 'icon-button back' }),
    chat.kind === 'personal' ? avatar(null) : avatar(chat.id, chatName(chat)),
    h('div', { class: 'chat-title' }, h('h1', {}, chatName(chat)), h('p', {}, chat.kind === 'personal' ? t.bot : t.members(chat.members.length + 1))),
    toggle);
}

/** Puts a new or changed message in its place. */
export function showMessage(chat, message, fresh) {
  if (chat !== shown) return;
  log.querySelector('.empty')?.remove();
  const near = atEnd;
  if (fresh) {
    if (message.from === null) clearTyping(chat);
    for (const old of log.querySelectorAll('.suggestions')) old.hidden = true;
    add(message);
    clearBanner();
  } else {
    const before = elements.get(message.id);
    // A refresh that brings the same card takes nothing away: neither what was typed nor what was said to be missing.
    if (before?.look === lookOf(message) && !before.querySelector('.busy')) return;
    const after = messageElement(chat, message);
    // A pressed button is disabled until the answer is there, and has lost the focus to the page; who is typing goes on typing.
    const focused = before?.contains(document.activeElement) || (document.activeElement === document.body && before?.querySelector('.busy'));
    const at = before?.querySelector('.busy') ? -1 : fieldsOf(before).indexOf(document.activeElement);
    const { selectionStart, selectionEnd } = document.activeElement;
    before?.replaceWith(after);
    keep(message, after);
    const field = fieldsOf(after)[at];
    if (field) {
      field.focus({ preventScroll: true });
      if (Number.isInteger(selectionStart)) field.setSelectionRange(selectionStart, selectionEnd);
    } else if (focused) readAnew(after);
  }
  if (near || message.from === state.me.id) toEnd();
}

function keep(message, element) {
  element.look = lookOf(message);
  elements.set(message.id, element);
}

const lookOf = (message) => JSON.stringify({ ...message, view: message.view ?? message.attachments?.[0]?.content });

const fieldsOf = (element) => [...element?.querySelectorAll('input, textarea, select') ?? []];

/** Who pressed a button stays where it was, and hears what stands there now. */
function readAnew(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  announce(element.innerText.slice(0, 300));
}

function add(message) {
  const element = messageElement(shown, message);
  keep(message, element);
  if (shown.kind === 'channel') return placeInThread(message, element);
  const last = shown.messages[shown.messages.indexOf(message) - 1];
  if (!last || day(last.at) !== day(message.at)) log.append(h('h2', { class: 'day' }, day(message.at)));
  log.append(element);
}

function placeInThread(message, element) {
  let thread = log.querySelector(`[data-thread="${message.thread}"]`);
  if (!thread) {
    const replies = h('div', { class: 'replies' });
    const title = `${nameOf(message.from)}, ${day(message.at)} ${time(message.at)}`;
    thread = h('article', { class: 'thread', 'data-thread': message.thread, 'aria-label': title }, h('h2', { class: 'hidden-text' }, title), replies,
      h('button', { type: 'button', class: 'quiet reply', onclick: () => replyIn(shown, message.thread) }, t.reply));
    log.append(thread);
  }
  thread.querySelector('.replies').append(element);
}

export function showTyping(chat, { from }) {
  if (chat !== shown) return;
  $('typing').textContent = t.typing(nameOf(from));
  clearTimeout(typingTimers.get(chat.id));
  typingTimers.set(chat.id, setTimeout(() => clearTyping(chat), 6000));
}

function clearTyping(chat) {
  clearTimeout(typingTimers.get(chat.id));
  if (chat === shown && $('typing')) $('typing').textContent = '';
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
  requestAnimationFrame(() => { log.scrollTop = log.scrollHeight; });
}
