import { state } from './state.js';

const query = () => `as=${encodeURIComponent(state.me.key)}`;

async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

const chatPath = (chat, rest) => `/chat/${encodeURIComponent(chat)}/${rest}${rest.includes('?') ? '&' : '?'}${query()}`;

export const get = (path) => send('GET', path);
export const post = (path, body) => send('POST', path, body);
export const put = (path, body) => send('PUT', path, body);
export const del = (path) => send('DELETE', path);
export const loadState = () => get(`/chat/state?${query()}`);
export const openChat = (chat) => post(chatPath(chat, 'open'));
export const readChat = (chat) => post(chatPath(chat, 'read'));
export const sendTyping = (chat) => post(chatPath(chat, 'typing'));
export const say = (chat, said) => post(chatPath(chat, 'messages'), said);
export const editMessage = (chat, id, said) => send('PUT', chatPath(chat, `messages/${id}`), said);
export const deleteMessage = (chat, id) => send('DELETE', chatPath(chat, `messages/${id}`));
export const like = (chat, id) => post(chatPath(chat, `messages/${id}/like`));

/** By message id, what was understood of what people wrote from that message on. */
export const understood = (chat, from, language) => get(chatPath(chat, `understood?from=${from}&language=${language}`));

export const setApp = (chat, installed) => post(chatPath(chat, `app?installed=${installed}`));
export const sso = (chat, exchange) => post(chatPath(chat, 'sso'), exchange);

/** Sends an invoke; the answer is { status, body } as the bot gave it. */
export const invoke = (chat, name, value, replyToId, thread) => post(chatPath(chat, 'invoke'), { name, value, replyToId, thread });

/** A place in one's OneDrive for a file that the bot may upload. */
export const prepareUpload = (name) => post(`/chat/uploads?name=${encodeURIComponent(name)}&${query()}`);

export const events = () => new EventSource(`/chat/events?${query()}`);
