import { h, iconButton, announce } from './dom.js';
import { state } from './state.js';
import { t, inLanguage } from './texts.js';
import { openDialog } from './dialog.js';
import { signIn } from './sign-in.js';
import { attach } from './compose.js';
import { showBanner } from './banner.js';
import * as api from './api.js';

const page = 25;

/** The message extensions of the app's manifest, from the compose box. */
export function extensionsButton(chat) {
  const commands = state.app.extensions.filter((one) => (one.context ?? ['compose']).includes('compose'));
  if (commands.length === 0) return null;
  const panel = h('div', { class: 'extensions', hidden: true });
  const button = iconButton('apps', t.apps, () => {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    if (!panel.hidden) showCommands();
  }, { 'aria-expanded': 'false' });
  const close = () => {
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  };
  const showCommands = () => {
    panel.replaceChildren(...commands.map((command) => h('button', {
      type: 'button', onclick: () => {
        if (command.type === 'query') return showSearch(chat, panel, command, close);
        close();
        openExtension(chat, command);
      },
    }, titleOf(command))));
    panel.firstElementChild?.focus();
  };
  panel.addEventListener('keydown', (e) => { if (e.key === 'Escape') close(); });
  return h('span', {}, button, panel);
}

function showSearch(chat, panel, command, close) {
  const results = h('div', { class: 'results', role: 'group', 'aria-label': t.results });
  let waiting;
  let turn;
  const input = h('input', {
    type: 'search', 'aria-label': titleOf(command), placeholder: titleOf(command),
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 250);
    },
    onkeydown: (e) => { if (e.key === 'Enter') e.preventDefault(); },
  });
  panel.replaceChildren(input, results);
  input.focus();

  async function ask(code, skip = 0) {
    const mine = turn = {};
    const value = { commandId: command.id, state: code, parameters: [{ name: command.parameters?.[0]?.name ?? 'query', value: input.value }], queryOptions: { skip, count: page } };
    const { status, body } = await api.invoke(chat.id, 'composeExtension/query', value);
    if (turn !== mine) return;
    if (status < 200 || status > 299) return results.replaceChildren(h('p', { role: 'alert' }, status === 0 ? t.unreachable : t.failed));
    const link = signInLink(body);
    if (link) return results.replaceChildren(h('button', { type: 'button', class: 'primary', onclick: () => signIn(link, ask) }, link.title));
    const found = body?.composeExtension?.attachments ?? [];
    const text = body?.composeExtension?.text ?? (found.length ? t.found(skip + found.length) : t.noneFound);
    const more = h('button', { type: 'button', class: 'quiet', onclick: () => ask(undefined, skip + page) }, t.moreResults);
    if (skip) results.lastElementChild.remove();
    else results.replaceChildren();
    const first = results.children.length;
    results.append(...(found.length ? found.map(result) : [h('p', {}, text)]), found.length === page ? more : '');
    announce(text);
    if (skip) results.children[first].focus();
  }

  function result(one) {
    const preview = one.preview?.content ?? one.content;
    return h('button', {
      type: 'button', onclick: async () => {
        close();
        await insert(chat, one);
      },
    }, h('b', {}, preview.title ?? ''), h('span', {}, preview.text ?? preview.subtitle ?? ''));
  }
}

/** An answer that asks to sign in first: its button. */
function signInLink(body) {
  const { type, suggestedActions } = body?.composeExtension ?? {};
  return type === 'auth' || type === 'config' ? suggestedActions?.actions?.[0] : null;
}

/** The found card waits in the compose box until it is sent; a tap in the manifest may fetch it first. */
async function insert(chat, one) {
  let card = one;
  const tap = one.preview?.content?.tap;
  if (tap?.type === 'invoke') card = (await api.invoke(chat.id, 'composeExtension/selectItem', tap.value)).body?.composeExtension?.attachments?.[0] ?? one;
  const title = one.preview?.content?.title ?? one.content?.title ?? t.foundCard;
  attach(chat, title, { contentType: card.contentType, content: card.content });
}

/** An action command, from the compose box or on a message. */
export async function openExtension(chat, command, message) {
  const extra = {
    commandId: command.id, commandContext: message ? 'message' : 'compose', context: { theme: document.documentElement.dataset.theme },
    messagePayload: message ? payload(chat, message) : undefined,
  };
  const { status, body } = await api.invoke(chat.id, 'composeExtension/fetchTask', extra, message?.id);
  if (status < 200 || status > 299 || !body) return showBanner(status === 0 ? t.unreachable : t.failed);
  const link = signInLink(body);
  if (link) return signIn(link, () => openExtension(chat, command, message));
  if (body.task) openDialog(chat, body.task, { submit: 'composeExtension/submitAction', replyToId: message?.id, extra, answered: (answer) => insertAll(chat, answer) });
}

const insertAll = (chat, answer) => answer?.composeExtension?.attachments?.forEach((one) => insert(chat, one));

/** The manifest's title in the person's language. */
export const titleOf = (command) => inLanguage(command, 'title');

const payload = (chat, message) => ({
  id: message.id, createdDateTime: message.at, messageType: 'message', linkToMessage: `${location.origin}/?${new URLSearchParams({ chat: chat.id, message: message.id })}`, body: { contentType: 'text', content: message.text ?? '' }, attachments: message.attachments ?? [],
  from: message.from === null ? { application: { id: state.bot, displayName: 'BackOfficeBot', applicationIdentityType: 'bot' } }
    : { user: { id: message.from, displayName: state.people.find((one) => one.id === message.from)?.name, userIdentityType: 'aadUser' } },
});
