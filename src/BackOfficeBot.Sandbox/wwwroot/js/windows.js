import { h, $ } from './dom.js';
import { t } from './texts.js';
import { renderFaults } from './faults.js';

export function renderWindow(view) {
  if (view === 'faults') return renderFaults();
  $('main').replaceChildren(h('div', { class: 'window' }, h('h1', {}, t[view])));
}
