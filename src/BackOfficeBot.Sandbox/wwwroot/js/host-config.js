// The look of Teams' cards; colours are the page's own (base.css), so that they change with its theme; fonts come from the page.
const colour = (name) => `var(${name})`;
const pair = (name) => ({ default: colour(name), subtle: colour(name) });

function foreground() {
  return {
    default: { default: colour('--text'), subtle: colour('--text-quiet') }, dark: pair('--text'), light: pair('--text-quiet'), accent: pair('--accent-text'),
    good: pair('--good'), warning: pair('--warning'), attention: pair('--danger'),
  };
}

const container = (background, border) => ({ backgroundColor: colour(background), borderColor: colour(border), foregroundColors: foreground() });

export function hostConfig() {
  return new window.AdaptiveCards.HostConfig({
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colour('--line') },
    imageSizes: { small: 32, medium: 52, large: 100 },
    supportsInteractivity: true,
    containerStyles: {
      default: container('--surface', '--line'), emphasis: container('--shade', '--line'), good: container('--good-shade', '--good'),
      warning: container('--warning-shade', '--warning'), attention: container('--danger-shade', '--danger'), accent: container('--accent-shade', '--accent'),
    },
    actions: {
      maxActions: 6, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: innerWidth < 480 ? 'vertical' : 'horizontal', actionAlignment: innerWidth < 480 ? 'stretch' : 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 130 }, value: { wrap: true }, spacing: 12 },
    textBlock: { headingLevel: 3 },
    inputs: { label: { requiredInputs: { suffix: ' *', suffixColor: 'attention' }, inputSpacing: 'small' }, errorMessage: { color: 'attention', weight: 'bolder', size: 'small' } },
  });
}
