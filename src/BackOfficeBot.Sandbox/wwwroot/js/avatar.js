import { h } from './dom.js';
import { nameOf } from './state.js';

const hues = [262, 205, 158, 24, 338, 96, 48, 290];

export function avatar(id, kind) {
  const name = kind ? kind : nameOf(id);
  const initials = id === null && !kind ? '⌂' : name.split(/[^\p{L}]+/u).filter(Boolean).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
  const hue = hues[[...name].reduce((sum, c) => sum + c.charCodeAt(0), 0) % hues.length];
  return h('span', { class: id === null && !kind ? 'avatar bot' : 'avatar', style: `--hue:${hue}`, 'aria-hidden': 'true' }, initials);
}
