import { h } from './dom.js';
import { state } from './state.js';
import { t, language } from './texts.js';
import { toast } from './toasts.js';
import * as api from './api.js';

const [firstHour, lastHour, hourHeight] = [7, 21, 52];
let week = 0;

// The service writes wall time of the calendar's zone with its offset: the wall time is what is shown.
const wall = (text) => ({ date: text.slice(0, 10), hours: Number(text.slice(11, 13)) + Number(text.slice(14, 16)) / 60, clock: text.slice(11, 16) });
const plusDays = (date, n) => {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + n);
  return moved.toISOString().slice(0, 10);
};
const label = (date, options) => new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

function monday(n, zone) {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return { today, start: plusDays(today, n * 7 - weekday) };
}

/** One week of a calendar: days as columns, and below it the same in words, for those who do not see it. */
export async function calendar(whose, body, tools) {
  const { today, start } = monday(week, whose.zone);
  const events = await api.get(`/office/people/${whose.id}/calendar?from=${start}&to=${plusDays(start, 7)}`);
  const move = (n) => () => { week = n === 0 ? 0 : week + n; calendar(whose, body, tools); };
  tools.replaceChildren(h('button', { type: 'button', onclick: move(-1), 'aria-label': t.previous }, '‹'), ' ', h('button', { type: 'button', onclick: move(0) }, t.today), ' ',
    h('button', { type: 'button', onclick: move(1), 'aria-label': t.next }, '›'), ` ${label(start, { day: 'numeric', month: 'long', year: 'numeric' })} `,
    whose.zone === state.me.zone ? '' : h('span', { class: 'quiet-text' }, t.zone(whose.zone.split('/').at(-1).replaceAll('_', ' '))));
  const days = Array.from({ length: 7 }, (_, i) => plusDays(start, i));
  const path = `/office/people/${whose.id}/calendar`;
  const details = h('div', { class: 'event-details', 'aria-live': 'polite' });
  const grid = h('div', { class: 'calendar', tabindex: '0', role: 'region', 'aria-label': t.week },
    h('div', { class: 'head' }), days.map((day) => h('div', { class: day === today ? 'head today' : 'head' }, label(day, { weekday: 'short', day: 'numeric' }))),
    h('div', { class: 'allday' }), days.map((day) => h('div', { class: 'allday' }, events.filter((one) => one.isAllDay && wall(one.start).date <= day && day < wall(one.end).date).map((one) => button(one, details, path)))),
    h('div', { class: 'hours' }, Array.from({ length: lastHour - firstHour - 1 }, (_, i) => h('span', { style: `top:${(i + 1) * hourHeight}px` }, `${firstHour + 1 + i}:00`))),
    days.map((day) => h('div', { class: 'column' }, placed(events.filter((one) => !one.isAllDay && wall(one.start).date === day), details, path))));
  const before = body.querySelector('.calendar')?.scrollLeft ?? 0;
  body.replaceChildren(grid, details);
  grid.scrollLeft = before || (grid.querySelector('.today')?.offsetLeft ?? 46) - 46;
}

/** Events that overlap share the width of their day. */
function placed(events, details, path) {
  const groups = [];
  for (const one of events) {
    const last = groups.at(-1);
    if (last && last.some((other) => other.end > one.start)) last.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => group.map((one, i) => {
    const [from, to] = [wall(one.start), wall(one.end)];
    const until = to.date > from.date ? lastHour : to.hours;
    const top = Math.max(0, from.hours - firstHour) * hourHeight;
    const height = Math.max(18, (Math.min(until, lastHour) - Math.max(from.hours, firstHour)) * hourHeight - 2);
    const element = button(one, details, path);
    element.classList.toggle('short', height < 36);
    element.style.cssText = `--lines:${Math.max(1, Math.floor((height - 20) / 15))};top:${top}px;height:${height}px;left:${(i * 100) / group.length}%;width:${100 / group.length}%`;
    return element;
  }));
}

function button(one, details, path) {
  const kind = one.isCancelled ? ' cancelled' : one.showAs === 'tentative' || one.response === 'notResponded' ? ' tentative' : '';
  const when = one.isAllDay ? t.allDay : `${wall(one.start).clock}–${wall(one.end).clock}`;
  const name = one.subject || t.noSubject;
  return h('button', { type: 'button', class: `event${kind}`, title: `${name}, ${when}`, 'aria-label': `${name}, ${when}`, onclick: () => show(one, when, details, path) }, h('b', {}, name), h('span', {}, when));
}

function show(one, when, details, path) {
  const fact = (name, value) => value ? h('p', {}, h('b', {}, `${name}: `), value) : null;
  details.replaceChildren(h('h2', {}, one.subject || t.noSubject), h('p', {}, `${label(wall(one.start).date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}, ${when}`),
    ...[fact(t.where, one.location), fact(t.organiser, one.organizer), fact(t.invited, one.attendees.map((who) => `${who.name} (${t.responses[who.response] ?? who.response})`).join(', ')),
      one.joinUrl ? h('p', {}, h('a', { href: one.joinUrl, target: '_blank', rel: 'noopener noreferrer' }, t.join)) : null, one.body ? h('p', {}, one.body) : null, one.isOrganizer && !one.isAllDay ? change(one, path, details) : null].filter(Boolean));
  details.scrollIntoView({ block: 'nearest' });
}

/** What its owner does with it in Outlook. */
function change(one, path, details) {
  const start = h('input', { type: 'datetime-local', 'aria-label': `${t.from}: ${one.subject}`, value: one.start.slice(0, 16) });
  const run = (sent) => async () => {
    try {
      await sent(`${path}/${encodeURIComponent(one.id)}`);
      details.replaceChildren();
    } catch {
      toast(one.subject, t.notDone);
    }
  };
  return h('p', { class: 'window-head' }, start, h('button', { type: 'button', onclick: run((at) => api.put(at, { start: start.value })) }, t.save),
    h('button', { type: 'button', 'aria-label': `${t.remove}: ${one.subject}`, onclick: run((at) => api.del(at)) }, t.remove));
}
