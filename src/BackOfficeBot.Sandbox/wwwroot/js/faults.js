import { h, $ } from './dom.js';
import { state } from './state.js';
import { t } from './texts.js';
import { toast } from './toasts.js';
import * as api from './api.js';

const services = ['*', 'graph', 'connector', 'token', 'login', 'assistant', 'activities', 'notifications'];
const ofModel = ['ContentFilter', 'Refusal', 'Nonsense', 'WrongSchema', 'Obey'];
const kinds = (service) => Object.keys(t.kinds).filter((kind) => ofModel.includes(kind) ? service === 'assistant' : service === '*' || (service === 'notifications' ? ['Drop', 'Duplicate', 'Late'].includes(kind) : (service === 'activities') === ['Duplicate', 'Late'].includes(kind)));

/** The panel that makes the office's services fail. */
export async function renderFaults() {
  const service = h('select', { onchange: () => fillKinds() }, services.map((name) => h('option', { value: name }, t.services[name])));
  const kind = h('select');
  const count = h('input', { type: 'number', min: '1', value: '1', inputmode: 'numeric' });
  const path = h('input', { placeholder: '/users/*/events' });
  const fillKinds = () => kind.replaceChildren(...kinds(service.value).map((name) => h('option', { value: name }, t.kinds[name])));
  fillKinds();
  const list = h('ul', { class: 'lines', 'aria-live': 'polite' });
  const form = h('form', {
    class: 'form', onsubmit: async (e) => {
      e.preventDefault();
      await api.post('/faults', { service: service.value, kind: kind.value, count: count.value ? Number(count.value) : undefined, path: path.value || undefined });
      await show();
    },
  }, h('label', {}, t.service, service), h('label', {}, t.kind, kind), h('label', {}, t.times, count), h('label', {}, t.path, path), h('button', { class: 'primary' }, t.set));
  const act = (label, run) => h('button', { type: 'button', onclick: async () => { await run(); toast(label, t.ok); await show(); } }, label);
  $('main').replaceChildren(h('div', { class: 'window' }, h('h1', {}, t.faults), h('p', {}, t.faultsIntro), form, h('h2', {}, t.active), list,
    h('p', { class: 'form' }, act(t.clearAll, () => api.del('/faults')), act(t.rotate, () => api.post('/login/v1/keys/rotate')), act(t.withdraw, () => api.del(`/login/consents/${state.me.key}`)))));
  await show();

  async function show() {
    const faults = await api.get('/faults');
    list.replaceChildren(...(faults.length ? faults.map((fault) => h('li', { class: 'window-head' },
      h('span', {}, `${t.services[fault.service] ?? fault.service} · ${t.kinds[fault.kind]}${fault.path ? ' · ' + fault.path : ''}${fault.count ? ' · ×' + fault.count : ''}`),
      h('button', { type: 'button', onclick: async () => { await api.del(`/faults/${fault.id}`); await show(); } }, t.remove))) : [h('li', {}, t.none)]));
  }
}
