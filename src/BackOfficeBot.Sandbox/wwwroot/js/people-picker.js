import { h, announce } from './dom.js';
import { t } from './texts.js';
import { listbox } from './listbox.js';

const AC = window.AdaptiveCards;
let count = 0;

/**
 * Input.ChoiceSet with style "filtered" or with Data.Query: a combobox that asks the bot as one types, with one choice or several.
 * The official renderer leaves the asking to the host; `search(query, dataset)` of the card's root does it.
 */
class SearchedChoiceSet extends AC.ChoiceSetInput {
  get searched() {
    return Boolean(this.choicesData?.dataset) || this.style === 'filtered';
  }

  internalRender() {
    if (!this.searched) return super.internalRender();
    const id = `picker-${++count}`;
    const titles = new Map(this.choices.map((choice) => [choice.value, choice.title]));
    this.chosen = this.kept ?? (this.defaultValue ?? '').split(',').filter(Boolean).map((value) => ({ value, title: titles.get(value) ?? value }));
    this.field = h('input', {
      id, type: 'text', role: 'combobox', class: 'ac-input picker-input', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
      placeholder: this.placeholder ?? '',
    });
    this.list = listbox(this.field, { id: `${id}-list`, label: this.label ?? t.search, choose: (choice) => this.choose(choice) });
    this.chips = h('span', { class: 'picker-chips' });
    this.field.addEventListener('input', () => this.onTyped());
    this.field.addEventListener('keydown', (e) => this.onKey(e));
    this.field.addEventListener('blur', () => this.onLeft());
    this.field.addEventListener('click', () => this.list.element.hidden && this.ask());
    this.drawChips();
    return h('div', { class: 'picker' }, h('span', { class: 'picker-box', onclick: () => this.field.focus() }, this.chips, this.field), this.list.element);
  }

  updateInputControlAriaLabelledBy() {
    if (!this.searched) return super.updateInputControlAriaLabelledBy();
    const ids = this.getAllLabelIds();
    if (ids.length) this.field.setAttribute('aria-labelledby', ids.join(' '));
  }

  onTyped() {
    if (!this.isMultiSelect) this.chosen = [];
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), 150);
  }

  onKey(e) {
    if (this.list.key(e)) return;
    if (e.key === 'ArrowDown') this.ask();
    else if (e.key === 'Backspace' && this.isMultiSelect && this.field.value === '' && this.chosen.length) this.remove(this.chosen.at(-1));
    else if (e.key === 'Enter') e.preventDefault();
  }

  onLeft() {
    clearTimeout(this.waiting);
    this.turn = null;
    this.list.close();
    this.field.value = this.isMultiSelect ? '' : this.chosen[0]?.title ?? '';
  }

  /** Only the answer to the latest question counts. */
  async ask() {
    const text = this.chosen.length && !this.isMultiSelect ? '' : this.field.value.trim();
    const turn = this.turn = {};
    const known = this.choices.map(({ title, value }) => ({ title, value })).filter((one) => one.title.toLowerCase().includes(text.toLowerCase()));
    this.list.say(t.searching);
    let found = known;
    try {
      const asked = this.choicesData?.dataset ? await this.getRootElement().search?.(text, this.choicesData) ?? [] : [];
      found = [...known, ...asked.filter((one) => !known.some((other) => other.value === one.value))];
    } catch {
      if (this.turn === turn) this.list.say(t.cardFailed);
      return;
    }
    if (this.turn !== turn) return;
    const left = found.filter((one) => !this.isMultiSelect || !this.chosen.some((chosen) => chosen.value === one.value)).slice(0, 15);
    if (left.length === 0) return this.list.say(t.noneFound);
    this.list.show(left.map((one) => ({ value: one, content: [h('span', {}, one.title)] })));
    announce(t.found(left.length));
  }

  choose(choice) {
    this.turn = null;
    this.chosen = this.isMultiSelect ? [...this.chosen, choice] : [choice];
    this.field.value = this.isMultiSelect ? '' : choice.title;
    this.list.close();
    this.drawChips();
    this.valueChanged();
  }

  remove(choice) {
    this.chosen = this.chosen.filter((one) => one !== choice);
    this.drawChips();
    this.valueChanged();
    this.field.focus();
  }

  drawChips() {
    if (!this.isMultiSelect) {
      this.field.value = this.chosen[0]?.title ?? '';
      return;
    }
    this.chips.replaceChildren(...this.chosen.map((choice) => h('span', { class: 'chip' }, choice.title,
      h('button', { type: 'button', 'aria-label': t.removeChoice(choice.title), onclick: () => this.remove(choice) }, '×'))));
  }

  focus() {
    if (this.searched) this.field?.focus();
    else super.focus();
  }

  isSet() {
    return this.searched ? this.chosen?.length > 0 : super.isSet();
  }

  isValid() {
    return this.searched ? true : super.isValid();
  }

  get value() {
    return this.searched ? (this.chosen?.length ? this.chosen.map((choice) => choice.value).join(',') : undefined) : super.value;
  }
}

AC.GlobalRegistry.elements.register('Input.ChoiceSet', SearchedChoiceSet);
