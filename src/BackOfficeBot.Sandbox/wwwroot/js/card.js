import './people-picker.js';
import { h } from './dom.js';
import { t } from './texts.js';
import { toHtml } from './markdown.js';
import { hostConfig } from './host-config.js';
import * as api from './api.js';

const AC = window.AdaptiveCards;
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** Renders a card; `act(action)` is called for Execute and Submit, `search` answers its pickers, `typed` keeps what is typed for when it is drawn anew. */
export function renderCard(content, { act, search, typed }) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = hostConfig();
  card.search = search;
  card.onExecuteAction = (action) => {
    if (action instanceof AC.OpenUrlAction) window.open(action.url, '_blank', 'noopener');
    // What shows or hides something does so by itself, and sends nothing.
    else if (action.getJsonTypeName() === 'Action.Execute' || action.getJsonTypeName() === 'Action.Submit') act(action);
  };
  const problem = h('div', { class: 'card-problem' });
  const element = h('div', { class: 'card' });
  const intoView = (shown) => requestAnimationFrame(() => shown.renderedElement?.scrollIntoView({ block: 'nearest' }));
  card.onInlineCardExpanded = (action, expanded) => expanded && intoView(action.card);
  card.onElementVisibilityChanged = (changed) => changed.isVisible && intoView(changed);
  try {
    card.parse(content);
    for (const input of card.getAllInputs()) {
      const before = typed?.of(input);
      if (before) [input.defaultValue, input.kept] = [before.value, before.chosen];
    }
    card.onInputValueChanged = (input) => typed?.keep(input);
    element.append(card.render() ?? '');
  } catch {
    element.append(h('p', {}, t.cardFailed));
  }
  element.append(problem);
  for (const link of element.querySelectorAll('a[href]')) [link.target, link.rel] = ['_blank', 'noopener noreferrer'];
  return element;
}

export async function searchChoices(chat, messageId, text, data) {
  const { body } = await api.invoke(chat.id, 'application/search',
    { queryText: text, kind: 'search', queryOptions: { skip: data.skip ?? 0, top: data.count ?? 15 }, dataset: data.dataset }, messageId);
  return body?.value?.results ?? [];
}

export function problem(element, text) {
  const place = element.querySelector(':scope > .card-problem');
  place.replaceChildren(...(text ? [h('p', { role: 'alert' }, text)] : []));
  if (text) place.scrollIntoView({ block: 'nearest' });
}

/** What has to be done before the card can answer, with the button that does it. */
export function ask(element, text, button, press) {
  const place = element.querySelector(':scope > .card-problem');
  place.replaceChildren(h('div', { class: 'card-ask', role: 'alert' }, h('span', {}, text), h('button', { type: 'button', class: 'primary', onclick: press }, button)));
  place.scrollIntoView({ block: 'nearest' });
}
