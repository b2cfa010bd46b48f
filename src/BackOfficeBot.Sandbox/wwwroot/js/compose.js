import { h, iconButton, announce } from './dom.js';
import { state, personOf, nameOf } from './state.js';
import { t, inLanguage } from './texts.js';
import { avatar } from './avatar.js';
import { listbox } from './listbox.js';
import { showFailure } from './banner.js';
import * as api from './api.js';

const boxes = new Map();

/** The compose box of a chat: one for each, so that what is being written waits there. `tool` makes a button of its row. */
export function composeOf(chat, tool) {
  if (!boxes.has(chat.id)) boxes.set(chat.id, makeBox(chat, tool));
  return boxes.get(chat.id).element;
}

export const attach = (chat, name, attachment) => boxes.get(chat.id).attach(name, attachment);
export const replyIn = (chat, thread) => boxes.get(chat.id).replyIn(thread);

/** Enter sends, Shift+Enter breaks the line, @ offers who may be mentioned. */
function makeBox(chat, tool) {
  let replyTo = null;
  const mentions = new Map();
  const files = [];
  const label = chat.kind === 'personal' ? t.write : t.writeGroup;
  const input = h('textarea', {
    id: 'compose-text', rows: '1', 'aria-label': label, placeholder: label, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': 'mention-list',
  });
  const chips = h('div', { class: 'chips' });
  const thread = h('p', { class: 'reply-to', hidden: true });
  const popup = listbox(input, { id: 'mention-list', label: t.mentions, choose });
  let lastTyping = 0;

  const setThread = (id) => {
    replyTo = id;
    thread.hidden = !id;
    thread.replaceChildren(`${t.replyTo(nameOf(chat.messages.find((one) => one.id === id)?.from ?? null))} · `, h('button', { type: 'button', class: 'quiet', onclick: () => setThread(null) }, t.newPost));
    input.focus();
  };

  function people() {
    const bot = { id: state.bot, name: 'BackOfficeBot', title: t.bot };
    return [bot, ...chat.members.map(personOf).filter((person) => person && person !== state.me)];
  }

  function typedMention() {
    if (chat.kind === 'personal') return null;
    return /(?:^|\s)@([^@\n]{0,30})$/.exec(input.value.slice(0, input.selectionStart));
  }

  function offer() {
    const typed = typedMention();
    if (!typed) return popup.close();
    const needle = typed[1].toLowerCase();
    const found = people().filter((one) => one.name.toLowerCase().split(' ').some((word) => word.startsWith(needle)) || one.name.toLowerCase().startsWith(needle)).slice(0, 6);
    popup.show(found.map((one) => ({ value: one, content: [one.id === state.bot ? avatar(null) : avatar(one.id), h('span', {}, h('b', {}, one.name), h('small', {}, one.title))] })));
  }

  function choose(one) {
    const typed = typedMention();
    const from = input.selectionStart - typed[1].length - 1;
    announce(one.name);
    input.setRangeText(`@${one.name} `, from, input.selectionStart, 'end');
    mentions.set(one.name, one.id);
    popup.close();
  }

  async function send() {
    const text = input.value.trim();
    if (!text && files.length === 0) return;
    const named = [...mentions].filter(([name]) => text.includes(`@${name}`)).map(([, id]) => id);
    const said = { text, thread: replyTo, mentions: named, attachments: files.map((file) => file.attachment) };
    const kept = { value: input.value, files: [...files], thread: replyTo };
    input.value = '';
    files.length = 0;
    showFiles();
    setThread(null);
    grow();
    try {
      await api.say(chat.id, said);
    } catch {
      if (!input.value) {
        input.value = kept.value;
        files.unshift(...kept.files);
        showFiles();
        setThread(kept.thread);
        grow();
      }
      showFailure(chat, t.offline);
    }
  }

  const showFiles = () => chips.replaceChildren(...files.map((file) => h('span', { class: 'chip' }, file.name,
    h('button', { type: 'button', 'aria-label': t.removeChoice(file.name), onclick: () => { files.splice(files.indexOf(file), 1); showFiles(); } }, '×'))));
  const add = (name, attachment) => {
    files.push({ name, attachment });
    showFiles();
    input.focus();
  };
  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
  };

  input.addEventListener('input', () => {
    grow();
    offer();
    if (chat.kind === 'personal' && performance.now() - lastTyping > 4000) {
      lastTyping = performance.now();
      api.sendTyping(chat.id).catch(() => {});
    }
  });
  input.addEventListener('keydown', (e) => {
    if (popup.key(e)) return;
    if (e.key !== 'Enter' || e.shiftKey || e.isComposing) return;
    e.preventDefault();
    send();
  });

  const picker = h('input', {
    type: 'file', hidden: true, onchange: async () => {
      for (const file of picker.files) add(file.name, download(await (await fetch(`/chat/files?as=${state.me.key}&name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })).json()));
      picker.value = '';
    },
  });
  const element = h('form', { class: 'compose', onsubmit: (e) => { e.preventDefault(); send(); } },
    commandsOf(chat, input), thread, chips, popup.element, picker,
    h('div', { class: 'compose-row' }, input,
      tool(chat),
      chat.kind === 'personal' ? iconButton('attach', t.attach, () => picker.click()) : null,
      h('button', { class: 'icon-button send', 'aria-label': t.send, title: t.send }, iconSend())));
  return { element, replyIn: setThread, attach: add };
}

const iconSend = () => iconButton('send', t.send).firstChild;

const download = (file) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info', name: file.name, contentUrl: file.link ?? file.contentUrl,
  content: { downloadUrl: file.contentUrl, uniqueId: file.id, fileType: file.name.split('.').pop() },
});

/** The manifest's commands, as Teams offers them over an empty chat with the bot. */
function commandsOf(chat, input) {
  if (chat.kind !== 'personal' || state.app.commands.length === 0) return null;
  return h('div', { class: 'commands', role: 'group', 'aria-label': t.commands }, state.app.commands.map((command) =>
    h('button', { type: 'button', title: inLanguage(command, 'description'), onclick: () => { input.value = inLanguage(command, 'title'); input.focus(); } }, inLanguage(command, 'title'))));
}
