import { h, $, icon } from './dom.js';
import { state } from './state.js';
import { t, language } from './texts.js';
import { avatar } from './avatar.js';
import { applyTheme, wish } from './theme.js';
import { understoodSwitch } from './understood.js';

const roles = ['employee', 'secretary', 'manager', 'executive', 'administrator'];

const languageNames = [['it', 'Italiano'], ['en', 'English']];
const signs = { system: '◐', light: '☀', dark: '☾' };

/** The bar on top: who one is, in which language and light. */
export function renderBar() {
  const narrow = innerWidth <= 640;
  const people = h('select', { 'aria-label': t.switchPerson, onchange: (e) => switchTo(e.target.value) },
    roles.map((role) => h('optgroup', { label: t[role] },
      state.people.filter((person) => person.role === role).map((person) =>
        h('option', { value: person.key, selected: person === state.me }, narrow ? person.name : `${person.name} · ${person.title}`)))));
  const languages = h('select', { 'aria-label': t.language, onchange: (e) => setAndReload('language', e.target.value) },
    languageNames.map(([code, name]) => h('option', { value: code, selected: language === code, 'aria-label': name }, narrow ? code.toUpperCase() : name)));
  const themes = h('select', { 'aria-label': t.theme, onchange: (e) => { localStorage.setItem('theme', e.target.value); applyTheme(); } },
    ['system', 'light', 'dark'].map((name) => h('option', { value: name, selected: wish() === name, 'aria-label': t[name] }, narrow ? signs[name] : t[name])));
  $('bar').replaceChildren(
    h('span', { class: 'brand' }, icon('chat'), h('span', {}, 'Valdoro & Partner')),
    h('span', { class: 'bar-settings' }, understoodSwitch(), languages, themes),
    h('label', { class: 'person' }, avatar(state.me.id), h('span', { class: 'hidden-text' }, t.you), people));
}

function switchTo(key) {
  const url = new URL(location.href);
  url.search = `?as=${key}`;
  location.assign(url);
}

function setAndReload(name, value) {
  localStorage.setItem(name, value);
  location.reload();
}
