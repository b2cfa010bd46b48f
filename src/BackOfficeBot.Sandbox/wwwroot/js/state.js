/** What the page knows: the person, everybody, the chats by id and which of them is open. */
export const state = { me: null, people: [], chats: new Map(), current: null, view: 'chat', bot: '', app: { commands: [], extensions: [] } };

export const personOf = (id) => state.people.find((person) => person.id === id || person.teamsId === id);
export const nameOf = (id) => id === null ? 'BackOfficeBot' : personOf(id)?.name ?? '?';
export const chatName = (chat) => chat.kind === 'channel' ? `${chat.team} › ${chat.name}` : chat.name;
export const currentChat = () => state.chats.get(state.current);

/** A message in a line of plain words, for the list and for toasts. */
export function summaryOf(message) {
  const first = message.attachments?.find((one) => one.contentType !== 'text/html');
  const said = message.text || message.summary || first?.name || first?.content?.title || first?.content?.text || '…';
  return said.replace(/<\/?at>|\*\*|__|`/g, '').replace(/\s+/g, ' ').slice(0, 140);
}

export function remember(params) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}
