import { h, icon } from './dom.js';
import { t, time, day } from './texts.js';
import { toast } from './toasts.js';
import * as api from './api.js';

const when = (date) => date ? `${day(date)}, ${time(date)}` : '';
const lines = (items) => items.length ? h('ul', { class: 'lines' }, items) : h('p', { class: 'quiet-text' }, t.nothing);
const keepOpen = (body) => new Set([...body.querySelectorAll('details[open]')].map((one) => one.dataset.id));
let folder = 'inbox';

export async function mail(whose, body, tools) {
  const box = await api.get(`/office/people/${whose.id}/mail?folder=${encodeURIComponent(folder)}`);
  const select = h('select', { 'aria-label': t.mail, onchange: () => { folder = select.value; mail(whose, body, tools); } },
    box.folders.map((one) => h('option', { value: one.id, selected: one.chosen }, `${one.name} (${one.total})`)));
  const away = h('input', { type: 'checkbox', checked: whose.automaticReply, onchange: () => api.put(`/office/people/${whose.id}/away`, { on: away.checked }).then(() => { whose.automaticReply = away.checked; }) });
  tools.replaceChildren(select, ' ', h('label', {}, away, ` ${t.away}`));
  const open = keepOpen(body);
  body.replaceChildren(lines(box.messages.map((one) => h('li', {}, h('details', { 'data-id': one.id, open: open.has(one.id) },
    h('summary', {}, h('b', {}, one.subject || t.noSubject), h('span', {}, one.from ?? ''), h('time', { class: 'quiet-text' }, when(one.received))),
    h('p', { class: 'quiet-text' }, `${t.to}: ${[...one.to, ...one.cc].map((who) => who.name ?? who.mail).join(', ')}`), h('p', {}, one.text),
    one.attachments.length ? h('p', { class: 'file' }, icon('attach'), one.attachments.join(', ')) : null)))));
}

export async function files(whose, body, tools) {
  const path = `/office/people/${whose.id}/files`;
  const all = await api.get(path);
  const picker = h('input', { type: 'file', multiple: true, hidden: true, onchange: () => upload(path, [...picker.files]) });
  if (!tools.querySelector('[data-upload]')) tools.replaceChildren(h('button', { type: 'button', 'data-upload': '', onclick: () => picker.click() }, t.upload), picker);
  body.replaceChildren(lines(all.map((one) => h('li', { class: 'window-head file' },
    one.isFolder ? h('b', {}, icon('files'), one.path) : h('a', { href: `${path}/${encodeURIComponent(one.id)}/content`, download: true }, icon('file'), one.path),
    h('span', { class: 'quiet-text' }, one.isFolder ? '' : `${Math.max(1, Math.round(one.size / 1024))} KB · ${when(one.modified)}`)))));
}

async function upload(path, picked) {
  for (const file of picked) {
    const { ok } = await fetch(`${path}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    toast(file.name, ok ? t.uploaded(file.name) : t.notDone);
  }
}

export async function tasks(whose, body, tools) {
  const path = `/office/people/${whose.id}/tasks`;
  const lists = await api.get(path);
  tools.replaceChildren();
  const focused = body.contains(document.activeElement) ? document.activeElement.id : null;
  const form = body.querySelector('form') ?? newTask(path);
  body.replaceChildren(form, ...lists.flatMap((list) => [h('h2', {}, list.name), lines(list.tasks.map((task) => oneTask(`${path}/${encodeURIComponent(task.id)}`, task)))]));
  if (focused) document.getElementById(focused)?.focus();
}

function oneTask(path, task) {
  const change = (sent) => api.put(path, sent).catch(() => toast(task.title, t.notDone));
  const due = h('input', { type: 'date', id: `due-${task.id}`, 'aria-label': `${t.due}: ${task.title}`, value: task.due ?? '', onchange: () => change({ hasDue: true, due: due.value || null }) });
  return h('li', {},
    h('label', { class: 'task' }, h('input', {
      type: 'checkbox', id: `task-${task.id}`, checked: task.status === 'completed', onchange: (e) => change({ completed: e.target.checked }),
    }), h('b', {}, task.title), task.importance === 'high' ? h('span', { title: t.important, role: 'img', 'aria-label': t.important }, '★') : null),
    h('div', { class: 'window-head' }, h('span', { class: 'quiet-text' }, task.status === 'completed' ? `${t.done} · ${t.due}` : t.due), due,
      h('button', { type: 'button', 'aria-label': `${t.remove}: ${task.title}`, onclick: () => api.del(path).catch(() => toast(task.title, t.notDone)) }, t.remove)),
    task.body ? h('p', {}, task.body) : null,
    task.steps.map((step) => h('p', {}, `${step.isChecked ? '☑' : '☐'} ${step.name}`)),
    task.links.map((link) => h('p', {}, link.url ? h('a', { href: link.url, target: '_blank', rel: 'noreferrer' }, link.name) : link.name)));
}

function newTask(path) {
  const title = h('input', { id: 'task-title', required: true, maxlength: '255' });
  const due = h('input', { id: 'task-due', type: 'date' });
  return h('form', {
    class: 'form', onsubmit: async (e) => {
      e.preventDefault();
      const sent = { title: title.value, due: due.value || null };
      // Emptied at once: a second Enter finds nothing to add.
      title.value = due.value = '';
      title.focus();
      try {
        await api.post(path, sent);
      } catch {
        title.value ||= sent.title;
        due.value ||= sent.due ?? '';
        toast(sent.title, t.notDone);
      }
    },
  }, h('label', {}, t.newTask, title), h('label', {}, t.due, due), h('button', { class: 'primary' }, t.add));
}
