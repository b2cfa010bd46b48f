const markdown = window.markdownit({ html: false, linkify: true, breaks: true });
const standardLink = markdown.renderer.rules.link_open ?? ((tokens, i, options, env, self) => self.renderToken(tokens, i, options));
markdown.renderer.rules.link_open = (tokens, i, options, env, self) => {
  tokens[i].attrSet('target', '_blank');
  tokens[i].attrSet('rel', 'noopener noreferrer');
  return standardLink(tokens, i, options, env, self);
};
// Neither Teams nor this page loads pictures from a text.
markdown.disable('image');

export const toHtml = (text) => markdown.render(text);

/** A message's text as an element: Markdown for the bot's, plain for people's, mentions marked in both. */
export function textElement(message) {
  const element = document.createElement('div');
  element.className = 'text';
  const text = message.text ?? '';
  if (message.from === null && message.textFormat !== 'plain') {
    element.innerHTML = toHtml(text.replace(/<at>(.*?)<\/at>/g, '\u0001$1\u0002'));
  } else {
    element.textContent = text.replace(/<at>(.*?)<\/at>/g, '\u0001$1\u0002');
  }
  markMentions(element);
  return element;
}

function markMentions(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes('\u0001')) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const parts = node.data.split(/\u0001(.*?)\u0002/);
    node.replaceWith(...parts.map((part, i) => {
      if (i % 2 === 0) return part;
      const mention = document.createElement('span');
      mention.className = 'mention';
      mention.textContent = part;
      return mention;
    }));
  }
}
