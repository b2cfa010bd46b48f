import { h, $, announce } from './dom.js';
import { state, remember, currentChat, nameOf, summaryOf } from './state.js';
import { t, setLanguage, setZone } from './texts.js';
import * as api from './api.js';
import { renderBar } from './bar.js';
import { renderRail, renderList } from './rail.js';
import { renderChat, showMessage, showTyping } from './thread.js';
import { showFailure } from './banner.js';
import { applyTheme, dark } from './theme.js';
import { renderWindow } from './windows.js';
import { signInSilently } from './sign-in.js';
import { toast } from './toasts.js';

let stateLoaded;
const loaded = new Promise((done) => { stateLoaded = done; });

/** Shows a section: the chats, or a window on the office. */
function showView(view) {
  state.view = view;
  remember({ view });
  document.body.dataset.view = view;
  document.body.classList.toggle('in-chat', view === 'chat' && state.current !== null);
  renderRail(showView);
  if (view === 'chat') {
    renderList(openChat);
    if (currentChat()) renderChat(closeChat);
    else $('main').replaceChildren();
  } else {
    $('list').replaceChildren();
    renderWindow(view);
  }
}

async function openChat(id, focus = true) {
  state.current = id;
  remember({ chat: id });
  showView('chat');
  const chat = currentChat();
  chat.unread = 0;
  renderList(openChat);
  renderRail(showView);
  if (focus) $('compose-text')?.focus();
  await api.readChat(id);
  await api.openChat(id);
}

function closeChat() {
  state.current = null;
  showView('chat');
  document.querySelector('#list button')?.focus();
}

function onEvent(one) {
  const chat = state.chats.get(one.chat);
  if (!chat) return;
  if (one.type === 'typing') return showTyping(chat, one);
  if (one.type === 'failed') return showFailure(chat, one.status === 0 ? t.unreachable : one.status === 504 ? t.late : t.failed);
  const open = state.view === 'chat' && state.current === chat.id && document.visibilityState === 'visible';
  chat.installed = one.installed;
  chat.unread = open ? 0 : one.unread;
  if (one.type === 'message') onMessage(chat, one.message, open);
  else if (open) renderChat(closeChat);
  renderList(openChat);
  renderRail(showView);
}

function onMessage(chat, message, open) {
  const at = chat.messages.findIndex((known) => known.id === message.id);
  const fresh = at < 0;
  if (fresh) chat.messages.push(message);
  else chat.messages[at] = message;
  if (state.view === 'chat' && state.current === chat.id) showMessage(chat, message, fresh);
  if (fresh && message.from === null) signInSilently(chat, message);
  if (!fresh || message.from === state.me.id) return;
  const summary = summaryOf(message);
  if (open) {
    api.readChat(chat.id);
    announce(`${nameOf(message.from)}: ${summary}`);
  } else {
    toast(nameOf(message.from), summary, () => openChat(chat.id));
  }
}

/** Resolves once the sandbox tells of changes: only a state read after that can miss none. */
function listen() {
  const source = api.events();
  let lost = false;
  source.onerror = () => {
    if (!lost) toast('Sandbox', t.offline);
    lost = true;
  };
  return new Promise((ready) => {
    source.onmessage = (frame) => {
      const one = JSON.parse(frame.data);
      if (one.type !== 'hello') return loaded.then(() => onEvent(one));
      if (lost) location.reload();
      ready();
    };
  });
}

async function start() {
  const params = new URL(location.href).searchParams;
  state.people = await api.get('/chat/people');
  const wanted = params.get('as') ?? localStorage.getItem('person');
  state.me = state.people.find((person) => person.key === (wanted ?? 'marta.conti'));
  if (!state.me) return choosePerson();
  setLanguage(localStorage.getItem('language') ?? (state.me.locale.startsWith('it') ? 'it' : 'en'));
  setZone(state.me.zone);
  remember({ as: state.me.key });
  document.title = `${state.me.name} · Valdoro & Partner`;
  document.querySelector('.skip').textContent = t.skip;
  await listen();
  const { bot, app, chats } = await api.loadState();
  state.bot = bot;
  state.app = app;
  state.chats = new Map(chats.map((chat) => [chat.id, chat]));
  applyTheme();
  dark.addEventListener('change', applyTheme);
  renderBar();
  const chat = params.get('chat');
  const view = params.get('view') ?? 'chat';
  state.current = state.chats.has(chat) ? chat : innerWidth > 640 ? chats[0].id : null;
  stateLoaded();
  if (view === 'chat' && state.current) await openChat(state.current);
  else showView(view);
  document.querySelector(`.message[data-id="${CSS.escape(params.get('message') ?? '')}"]`)?.scrollIntoView({ block: 'center' });
}

function choosePerson() {
  setLanguage(navigator.language.startsWith('it') ? 'it' : 'en');
  $('main').replaceChildren(h('div', { class: 'window' }, h('h1', {}, t.notFound),
    h('ul', {}, state.people.map((person) => h('li', {}, h('a', { href: `?as=${person.key}` }, `${person.name}, ${person.title}`))))));
}

// What a press could not do is said, whatever it was.
window.addEventListener('unhandledrejection', () => toast('Sandbox', t.cardFailed));

await start();
