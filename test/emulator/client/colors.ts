/** Names of colours that modals and bars take, in one shade. */
const COLORS: Readonly<Record<string, string>> = {
  blue: '#0079bf',
  green: '#61bd4f',
  orange: '#ffab4a',
  red: '#eb5a46',
  yellow: '#f2d600',
  purple: '#c377e0',
  pink: '#ff80ce',
  sky: '#00c2e0',
  lime: '#51e898',
  gray: '#838c91',
  black: '#344563',
};

/** A named colour, with or without a weight (`blue#500`), as `#rrggbb`; a hex colour as it is. */
export function toHex(color: string): string {
  if (color.startsWith('#')) return color;
  const hex = COLORS[color.split('#')[0] ?? ''];
  if (!hex) throw new Error(`Unknown colour: ${color}`);
  return hex;
}
