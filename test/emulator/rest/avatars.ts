import type { Member } from './entities.ts';

/** A picture for a member: initials on a colour of their own. */
export function drawAvatar({ id, initials }: Member): string {
  const hue = [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 360, 0);
  const text = initials.replace(/[<>&"']/g, '').slice(0, 3);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 50">
  <rect width="50" height="50" fill="hsl(${hue} 55% 38%)"/>
  <text x="25" y="32" fill="#fff" font-family="sans-serif" font-size="20" text-anchor="middle">${text}</text>
</svg>`;
}
