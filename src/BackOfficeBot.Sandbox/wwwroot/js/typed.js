import { state } from './state.js';

/** What was typed into the cards of a message and not sent yet: a card is drawn anew whenever its chat is opened, its language changes or the bot refreshes it. */
export function typedIn(message) {
  const key = `typed ${state.me.id} ${message.id}`;
  const read = () => JSON.parse(sessionStorage.getItem(key) ?? '{}');
  const write = (inputs) => sessionStorage.setItem(key, JSON.stringify(inputs));
  return {
    keep: (input) => write({ ...read(), [input.id]: { value: input.value, chosen: input.chosen } }),
    of: (input) => read()[input.id],
    take: () => {
      const inputs = read();
      sessionStorage.removeItem(key);
      return () => write(inputs);
    },
  };
}
