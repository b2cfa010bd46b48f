// Elements without markup strings: text stays text.
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const $ = (id) => document.getElementById(id);

const paths = {
  chat: 'M4 4h16v12H9l-5 4z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  files: 'M4 5h6l2 3h8v11H4z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  like: 'M7 11v9H4v-9zM7 11l4-8c2 0 3 1 2.5 3.5L13 9h5.5c1.5 0 2 1 1.7 2.3l-1.7 7c-.3 1-1 1.7-2 1.700H7',
  tasks: 'M4 6l2 2 3-4M4 13l2 2 3-4M12 7h8M12 14h8M4 20l2 2 3-4M12 20h8',
  faults: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  send: 'M3 11l18-8-7 18-3-7z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'M15 5l-7 7 7 7',
  close: 'M5 5l14 14M19 5L5 19',
  attach: 'M8 13l6-6a3 3 0 014 4l-8 8a5 5 0 01-7-7l8-8',
  eye: 'M2 12c4-7 16-7 20 0-4 7-16 7-20 0zM12 9a3 3 0 100 6 3 3 0 000-6',
  check: 'M4 12l6 6L20 6',
  apps: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 14v6M14 17h6',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

export const iconButton = (name, label, onclick, props = {}) =>
  h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...props }, icon(name));

/** Words in the place of what was pressed; the focus stays there. */
export function settle(element, text) {
  const focused = element.contains(document.activeElement);
  const words = h('p', { role: 'status', tabindex: '-1' }, text);
  element.replaceChildren(words);
  if (focused) words.focus();
}

export function announce(text) {
  $('announcer').textContent = '';
  requestAnimationFrame(() => { $('announcer').textContent = text; });
}
