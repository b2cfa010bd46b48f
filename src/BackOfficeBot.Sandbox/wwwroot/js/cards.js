import { announce } from './dom.js';
import { state } from './state.js';
import { t } from './texts.js';
import { renderCard, searchChoices, problem, ask } from './card.js';
import { openDialog } from './dialog.js';
import { signIn, signInFromCard } from './sign-in.js';
import { toast } from './toasts.js';
import { typedIn } from './typed.js';
import * as api from './api.js';

const { ExecuteAction } = window.AdaptiveCards;
const oftenest = 60_000;
const refreshed = new Map();

/** A card of a message, with its actions, refresh and pickers joined to the bot. */
export function messageCard(chat, message, content) {
  const element = renderCard(content, {
    act: (action) => action instanceof ExecuteAction ? execute(chat, message, element, action) : submit(chat, message, element, action),
    search: (text, data) => searchChoices(chat, message.id, text, data),
    typed: typedIn(message),
  });
  refresh(chat, message, content);
  return element;
}

/** A card for this person is fetched when they open it, for each state of the message at most once a minute, as in Teams. */
function refresh(chat, message, content) {
  const action = content.refresh?.action;
  const key = `${message.id} ${message.edited}`;
  const forMe = content.refresh?.userIds ? content.refresh.userIds.includes(state.me.teamsId) : chat.members.length <= 60;
  if (!action || !forMe || Date.now() - refreshed.get(key) < oftenest) return;
  refreshed.set(key, Date.now());
  api.invoke(chat.id, 'adaptiveCard/action', { action: { type: 'Action.Execute', id: action.id, verb: action.verb, data: action.data ?? {} }, trigger: 'automatic' }, message.id);
}

async function execute(chat, message, element, action, state = undefined) {
  const done = busy(element, action);
  // A card that answers has the bot's values; where none comes, what was typed stays.
  const restore = typedIn(message).take();
  let replaced = false;
  try {
    const value = { action: { type: 'Action.Execute', id: action.id, verb: action.verb, data: action.data ?? {} }, trigger: 'manual', state };
    const { status, body } = await api.invoke(chat.id, 'adaptiveCard/action', value, message.id);
    replaced = status < 300 && body?.type?.endsWith('card.adaptive');
    answer(chat, message, element, action, status, body);
  } catch {
    say(message, element, t.cardFailed);
  } finally {
    if (!replaced) restore();
    done();
  }
}

function answer(chat, message, element, action, status, body) {
  const type = body?.type ?? '';
  if (status === 0) say(message, element, t.unreachable);
  else if (status === 504) say(message, element, t.late);
  else if (status < 200 || status > 299 || !body) say(message, element, t.cardFailed);
  else if (type.endsWith('activity.message')) {
    toast('BackOfficeBot', body.value);
    announce(body.value);
  } else if (type.endsWith('activity.loginRequest')) {
    signInFromCard(chat, message, body.value, (text, button, press) => ask(standing(message, element) ?? element, text, button, press), (code) => execute(chat, message, element, action, code));
  } else if (!type.endsWith('card.adaptive')) say(message, element, body.value?.message ?? t.cardFailed);
}

async function submit(chat, message, element, action) {
  const data = typeof action.data === 'object' && action.data !== null ? action.data : {};
  const teams = data.msteams ?? {};
  const done = busy(element, action);
  try {
    if (teams.type === 'task/fetch') await fetchDialog(chat, message, data, element, action.renderedElement);
    else if (teams.type === 'imBack') await api.say(chat.id, { text: teams.value, thread: message.thread });
    else if (teams.type === 'messageBack') await api.say(chat.id, { text: teams.text, display: teams.displayText ?? '', value: teams.value, replyToId: message.id, thread: message.thread });
    else if (teams.type === 'invoke') await api.invoke(chat.id, 'task/submit', { data: teams.value }, message.id);
    else if (teams.type === 'signin') signIn(teams, (code) => api.invoke(chat.id, 'signin/verifyState', { state: code }, message.id));
    else {
      await api.say(chat.id, { value: action.data ?? {}, replyToId: message.id, thread: message.thread });
      typedIn(message).take();
    }
  } catch {
    say(message, element, t.cardFailed);
  } finally {
    done();
  }
}

async function fetchDialog(chat, message, data, element, opener) {
  const { status, body } = await api.invoke(chat.id, 'task/fetch', { data, context: { theme: document.documentElement.dataset.theme } }, message.id);
  if (status < 200 || status > 299 || !body?.task) return say(message, element, status === 0 ? t.unreachable : t.cardFailed);
  openDialog(chat, body.task, { submit: 'task/submit', replyToId: message.id, opener });
}

/** The card may have been drawn anew while the answer was on its way: what is said stands at the one that is seen. */
const standing = (message, element) => element.isConnected ? element : document.querySelector(`[data-id="${CSS.escape(message.id)}"] .card`);

function say(message, element, text) {
  const card = standing(message, element);
  if (card) problem(card, text);
  else toast('BackOfficeBot', text);
}

/** The pressed button turns and the card's buttons rest until the answer is there. */
function busy(element, action) {
  const pressed = action.renderedElement;
  const buttons = [...element.querySelectorAll('button.ac-pushButton')].filter((button) => !button.disabled);
  problem(element, '');
  for (const button of buttons) button.disabled = true;
  pressed?.classList.add('busy');
  element.setAttribute('aria-busy', 'true');
  return () => {
    for (const button of buttons) button.disabled = false;
    pressed?.classList.remove('busy');
    element.removeAttribute('aria-busy');
    if (pressed?.isConnected) pressed.focus();
  };
}
