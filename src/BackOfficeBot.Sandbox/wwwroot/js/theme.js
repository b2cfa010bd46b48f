export const dark = matchMedia('(prefers-color-scheme: dark)');
export const wish = () => localStorage.getItem('theme') ?? 'system';

export function applyTheme() {
  document.documentElement.dataset.theme = wish() === 'system' ? (dark.matches ? 'dark' : 'light') : wish();
}
