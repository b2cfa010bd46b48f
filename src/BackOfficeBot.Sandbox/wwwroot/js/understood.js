import { h, $, icon } from './dom.js';
import { t, language } from './texts.js';
import * as api from './api.js';

let asked = [];

const on = () => localStorage.getItem('understood') === 'on';

/** The switch in the bar: shows below what people wrote how it was understood. */
export function understoodSwitch() {
  const content = () => [icon(on() ? 'check' : 'eye'), h('span', {}, t.understood)];
  const button = h('button', {
    type: 'button', class: 'understood-switch', title: t.understood, 'aria-pressed': `${on()}`, onclick: () => {
      localStorage.setItem('understood', on() ? 'off' : 'on');
      button.setAttribute('aria-pressed', `${on()}`);
      button.replaceChildren(...content());
      document.querySelectorAll('.understood').forEach((place) => on() ? ask(place) : place.replaceChildren());
    },
  }, content());
  return button;
}

/** Where it stands below a message what was understood of it; empty while the switch is off. */
export function understoodPlace(chat, message) {
  const place = h('div', { class: 'understood', 'data-chat': chat.id, 'data-of': message.id });
  if (on()) ask(place);
  return place;
}

/** All that are drawn at once are asked for at once. */
function ask(place) {
  if (asked.push(place) === 1) queueMicrotask(load);
}

async function load() {
  const places = asked;
  asked = [];
  const first = places.map((place) => place.dataset.of).sort()[0];
  const told = await api.understood(places[0].dataset.chat, first, language).catch(() => null);
  if (!on()) return;
  for (const place of places) place.replaceChildren(...told === null ? [h('p', {}, t.notUnderstood)] : lines(told[place.dataset.of]));
  $('log')?.dispatchEvent(new Event('grown'));
}

function lines(understood) {
  if (!understood) return [];
  const { intent, confidence, runnerUp, runnerUpConfidence, parts } = understood;
  return [
    h('p', {}, `${t.understoodAs} `, h('b', {}, intent), ` (${confidence}%)`, runnerUp && runnerUpConfidence ? `, ${t.runnerUp} ${runnerUp} (${runnerUpConfidence}%)` : ''),
    parts.length ? h('dl', {}, parts.map(({ type, value }) => h('div', {}, h('dt', {}, `${type}: `), h('dd', {}, value)))) : null,
  ].filter(Boolean);
}
