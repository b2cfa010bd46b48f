import { settle } from './dom.js';
import { t } from './texts.js';
import * as api from './api.js';

export const signedIn = (card) => card && settle(card, `✓ ${t.signedIn}`);

/** Opens the sign-in window of a button and hands its code on. */
export function signIn(button, redeem, done) {
  const popup = window.open(button?.value, 'signin', 'width=480,height=640');
  const onMessage = async (e) => {
    if (e.origin !== location.origin || e.data?.type !== 'signed-in') return;
    window.removeEventListener('message', onMessage);
    popup?.close();
    await redeem(e.data.code);
    done?.();
  };
  window.addEventListener('message', onMessage);
}

/** A signed-in client offers its token as soon as the card arrives; without consent the card stays. */
export async function signInSilently(chat, message) {
  const card = message.attachments?.find((one) => one.contentType === 'application/vnd.microsoft.card.oauth');
  if (!card?.content?.tokenExchangeResource) return;
  const { status } = await exchange(chat, message, card.content);
  if (status !== 200) return;
  signedIn(document.querySelector(`[data-id="${message.id}"] .sign-in`));
}

const exchange = (chat, message, content) =>
  api.sso(chat.id, { id: content.tokenExchangeResource.id, connectionName: content.connectionName, replyToId: message.id });

/** A card action that needs a sign-in: done silently where consent is given, else asked for at the card; then the action runs again. */
export async function signInFromCard(chat, message, content, ask, again) {
  if (content.tokenExchangeResource && (await exchange(chat, message, content)).status === 200) return again(undefined);
  const button = content.buttons?.[0];
  ask(content.text ?? '', button?.title ?? t.signIn, () => signIn(button, again));
}
