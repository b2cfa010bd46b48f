import { h, $ } from './dom.js';
import { state } from './state.js';
import { t } from './texts.js';
import { renderFaults } from './faults.js';
import { calendar } from './calendar.js';
import { mail, files, tasks } from './mailbox.js';
import * as api from './api.js';

const views = { calendar, mail, files, tasks };
const kinds = { calendar: ['event', 'calendar'], mail: ['message', 'folder'], files: ['file'], tasks: ['task', 'list'] };
let whose = null;
let shown = null;
let rooms = null;
let changes = null;

/** A window on the office: somebody's calendar, mailbox, files or tasks, as they stand and as they change. */
export async function renderWindow(view) {
  if (view === 'faults') {
    shown = null;
    return renderFaults();
  }
  listen();
  rooms ??= await api.get('/office/rooms');
  const everyone = await api.get('/office/people');
  if (whose === null || view !== 'calendar' && rooms.some((room) => room.id === whose)) whose = state.me.id;
  const place = [...everyone, ...rooms].find((one) => one.id === whose) ?? everyone[0];
  const person = (one) => h('option', { value: one.id, selected: one.id === whose }, one.name);
  const select = h('select', { onchange: () => { whose = select.value; renderWindow(view); } },
    everyone.map(person), view === 'calendar' ? rooms.map(person) : null);
  const tools = h('span', { class: 'window-tools' });
  const body = h('div', { class: 'window-body' });
  const window = h('div', { class: 'window' }, h('div', { class: 'window-head' }, h('h1', {}, t[view]), tools, h('label', {}, `${t.whose} `, select)), body);
  shown = { view, window, refresh: () => views[view](place, body, tools) };
  await shown.refresh();
  if (state.view === view) $('main').replaceChildren(window);
}

function listen() {
  if (changes) return;
  let waiting;
  changes = new EventSource('/office/changes');
  changes.onmessage = (frame) => {
    const batch = JSON.parse(frame.data);
    if (!shown?.window.isConnected || !batch.some((one) => one.kind === 'settings' || one.ownerId === whose && kinds[shown.view].includes(one.kind))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => shown.refresh(), 150);
  };
}
