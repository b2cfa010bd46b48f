import { h, icon } from './dom.js';
import { t, time, day } from './texts.js';
import * as api from './api.js';

const when = (date) => date ? `${day(date)}, ${time(date)}` : '';
const lines = (items) => items.length ? h('ul', { class: 'lines' }, items) : h('p', { class: 'quiet-text' }, t.nothing);
const keepOpen = (body) => new Set([...body.querySelectorAll('details[open]')].map((one) => one.dataset.id));
let folder = 'inbox';

export async function mail(whose, body, tools) {
  const box = await api.get(`/office/people/${whose.id}/mail?folder=${encodeURIComponent(folder)}`);
  const select = h('select', { 'aria-label': t.mail, onchange: () => { folder = select.value; mail(whose, body, tools); } },
    box.folders.map((one) => h('option', { value: one.id, selected: one.chosen }, `${one.name} (${one.total})`)));
  tools.replaceChildren(select);
  const open = keepOpen(body);
  body.replaceChildren(lines(box.messages.map((one) => h('li', {}, h('details', { 'data-id': one.id, open: open.has(one.id) },
    h('summary', {}, h('b', {}, one.subject || t.noSubject), h('span', {}, one.from ?? ''), h('time', { class: 'quiet-text' }, when(one.received))),
    h('p', { class: 'quiet-text' }, `${t.to}: ${[...one.to, ...one.cc].map((who) => who.name ?? who.mail).join(', ')}`), h('p', {}, one.text),
    one.attachments.length ? h('p', { class: 'file' }, icon('attach'), one.attachments.join(', ')) : null)))));
}

export async function files(whose, body, tools) {
  const all = await api.get(`/office/people/${whose.id}/files`);
  tools.replaceChildren();
  body.replaceChildren(lines(all.map((one) => h('li', { class: 'window-head file' },
    one.isFolder ? h('b', {}, icon('files'), one.path) : h('a', { href: `/office/people/${whose.id}/files/${encodeURIComponent(one.id)}/content`, download: true }, icon('file'), one.path),
    h('span', { class: 'quiet-text' }, one.isFolder ? '' : `${Math.max(1, Math.round(one.size / 1024))} KB · ${when(one.modified)}`)))));
}

export async function tasks(whose, body, tools) {
  const lists = await api.get(`/office/people/${whose.id}/tasks`);
  tools.replaceChildren();
  body.replaceChildren(...lists.flatMap((list) => [h('h2', {}, list.name), lines(list.tasks.map((task) => h('li', {},
    h('b', {}, `${task.status === 'completed' ? '☑' : '☐'} ${task.title}`), ' ', task.status === 'completed' ? h('span', { class: 'quiet-text' }, t.done) : null,
    task.due ? h('span', { class: 'quiet-text' }, ` ${day(`${task.due}T12:00:00Z`)}`) : null, task.body ? h('p', {}, task.body) : null,
    task.steps.map((step) => h('p', {}, `${step.isChecked ? '☑' : '☐'} ${step.name}`)))))]));
  if (lists.length === 0) body.replaceChildren(lines([]));
}
