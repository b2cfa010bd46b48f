import { h } from './dom.js';

/** The list below a combobox: arrows move, Enter or Tab chooses, Escape closes. Items are { value, content }. */
export function listbox(input, { id, label, choose }) {
  const element = h('ul', { id, role: 'listbox', class: 'listbox', 'aria-label': label, hidden: true });
  let items = [];
  let active = -1;

  function show(list, first = 0) {
    items = list;
    active = items.length ? first : -1;
    element.replaceChildren(...items.map((item, i) => h('li', {
      id: `${id}-${i}`, role: 'option', 'aria-selected': 'false', onmousedown: (e) => e.preventDefault(), onclick: () => choose(items[i].value),
    }, item.content)));
    element.hidden = items.length === 0;
    expanded();
    mark();
  }

  /** A line that is not a choice, such as "searching". */
  function say(text) {
    items = [];
    active = -1;
    element.replaceChildren(h('li', { class: 'note', role: 'presentation' }, text));
    element.hidden = false;
    expanded();
    mark();
  }

  function close() {
    items = [];
    element.hidden = true;
    expanded();
    input.removeAttribute('aria-activedescendant');
  }

  /** A text area that offers names is no combobox, and cannot say so. */
  function expanded() {
    if (input.getAttribute('role') === 'combobox') input.setAttribute('aria-expanded', String(!element.hidden));
  }

  function mark() {
    [...element.children].forEach((child, i) => {
      if (child.getAttribute('role') === 'option') child.setAttribute('aria-selected', String(i === active));
    });
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `${id}-${active}`);
    element.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  /** True where the key was for the list. */
  function key(e) {
    if (element.hidden) return false;
    if (e.key === 'ArrowDown' && items.length) active = (active + 1) % items.length;
    else if (e.key === 'ArrowUp' && items.length) active = (active + items.length - 1) % items.length;
    else if ((e.key === 'Enter' || e.key === 'Tab') && active >= 0) choose(items[active].value);
    else if (e.key === 'Escape') close();
    else return false;
    if (!element.hidden) mark();
    e.preventDefault();
    e.stopPropagation();
    return true;
  }

  return { element, show, say, close, key };
}
