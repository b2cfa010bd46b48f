import { h, icon, settle } from './dom.js';
import { t } from './texts.js';
import { messageCard } from './cards.js';
import { signIn, signedIn } from './sign-in.js';
import { toast } from './toasts.js';
import { toHtml } from './markdown.js';
import * as api from './api.js';

const kinds = {
  'application/vnd.microsoft.card.adaptive': (chat, message, one) => messageCard(chat, message, one.content),
  'application/vnd.microsoft.card.oauth': signInCard,
  'application/vnd.microsoft.card.signin': signInCard,
  'application/vnd.microsoft.teams.card.file.consent': consentCard,
  'application/vnd.microsoft.teams.card.file.info': (chat, message, one) => fileLink(one.name, one.contentUrl),
  'application/vnd.microsoft.teams.file.download.info': (chat, message, one) => fileLink(one.name, one.content?.downloadUrl ?? one.contentUrl),
  'application/vnd.microsoft.card.hero': simpleCard,
  'application/vnd.microsoft.card.thumbnail': simpleCard,
};

export const attachmentElement = (chat, message, one) => (kinds[one.contentType] ?? unknown)(chat, message, one);

const unknown = (chat, message, one) => h('p', { class: 'quiet-text' }, one.name ?? one.contentType);

const fileLink = (name, url) => h('a', { class: 'file', href: url, download: name }, icon('file'), name);

function simpleCard(chat, message, { content }) {
  const text = h('div', {});
  text.innerHTML = toHtml(content.text ?? '');
  return h('div', { class: 'card simple' }, content.title ? h('h3', {}, content.title) : null, content.subtitle ? h('p', {}, content.subtitle) : null, text,
    (content.buttons ?? []).map((button) => h('button', {
      type: 'button', onclick: () => button.type === 'openUrl' ? window.open(button.value, '_blank', 'noopener') : api.say(chat.id, { text: button.value, thread: message.thread }),
    }, button.title)));
}

function signInCard(chat, message, { content }) {
  const redeem = (code) => api.invoke(chat.id, 'signin/verifyState', { state: code }, message.id);
  const button = h('button', { type: 'button', class: 'primary', onclick: () => signIn(content.buttons?.[0], redeem, () => signedIn(card)) }, content.buttons?.[0]?.title ?? t.signIn);
  const card = h('div', { class: 'card simple sign-in' }, h('p', {}, content.text ?? ''), button);
  return card;
}

function consentCard(chat, message, { name, content }) {
  const element = h('div', { class: 'card simple' });
  const answer = async (action) => {
    const upload = action === 'accept' ? await api.prepareUpload(name) : undefined;
    const value = { type: 'fileUpload', action, context: action === 'accept' ? content.acceptContext : content.declineContext, uploadInfo: upload };
    const { status } = await api.invoke(chat.id, 'fileConsent/invoke', value, message.id);
    if (status < 200 || status > 299) return toast('BackOfficeBot', t.failed);
    settle(element, action === 'accept' ? `✓ ${t.done}` : t.declined);
  };
  element.append(h('h3', {}, t.fileWants(name)), h('p', {}, `${content.description ?? ''} (${Math.max(1, Math.round(content.sizeInBytes / 1024))} KB)`),
    h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'primary', onclick: () => answer('accept') }, t.allow),
      h('button', { type: 'button', onclick: () => answer('decline') }, t.decline)));
  return element;
}
