import { h, iconButton } from './dom.js';
import { t } from './texts.js';
import { renderCard, searchChoices, problem } from './card.js';
import { toast } from './toasts.js';
import * as api from './api.js';

const sizes = { small: [480, 320], medium: [640, 480], large: [860, 640] };
const width = (wish) => typeof wish === 'number' ? wish : (sizes[wish] ?? sizes.medium)[0];
const height = (wish) => typeof wish === 'number' ? wish : (sizes[wish] ?? sizes.medium)[1];

/** Opens the dialog of a task answer; `extra` joins each submit (a message extension's command); `opener` has the focus afterwards. */
export function openDialog(chat, task, { submit, replyToId, extra = {}, answered, opener = document.activeElement }) {
  if (task.type === 'message') return toast('BackOfficeBot', task.value);
  const title = h('h2', { id: 'dialog-title', tabindex: '-1' });
  const body = h('div', { class: 'dialog-body' });
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' }, h('header', {}, title, iconButton('close', t.close, () => dialog.close())), body);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (opener?.isConnected) opener.focus();
  });
  show(task.value);
  document.body.append(dialog);
  dialog.showModal();

  function show(value) {
    title.textContent = value.title || t.dialog;
    dialog.style.setProperty('--w', `${width(value.width)}px`);
    dialog.style.setProperty('--h', `${height(value.height)}px`);
    const card = renderCard(value.card.content, { act: (action) => send(card, action), search: (text, data) => searchChoices(chat, replyToId, text, data) });
    body.replaceChildren(card);
    requestAnimationFrame(() => (body.querySelector('input, textarea, select') ?? body.querySelector('button') ?? title).focus());
  }

  async function send(card, action) {
    const pressed = action.renderedElement;
    problem(card, '');
    pressed?.classList.add('busy');
    if (pressed) pressed.disabled = true;
    try {
      const { status, body: answer } = await api.invoke(chat.id, submit, { ...extra, data: action.data ?? {} }, replyToId);
      if (status < 200 || status > 299) problem(card, status === 0 ? t.unreachable : status === 504 ? t.late : t.cardFailed);
      else if (answer?.task?.type === 'continue') show(answer.task.value);
      else {
        dialog.close();
        if (answer?.task?.type === 'message' && answer.task.value) toast('BackOfficeBot', answer.task.value);
        answered?.(answer);
      }
    } catch {
      problem(card, t.cardFailed);
    } finally {
      pressed?.classList.remove('busy');
      if (pressed) pressed.disabled = false;
      if (pressed?.isConnected) pressed.focus();
    }
  }
}
