import type { Clock } from '../contract.ts';

/** Makes ids as Trello does: the time of creation first, so that ids sort by age. */
export interface Ids {
  next(): string;
  shortLink(): string;
}

export function createIds(clock: Clock): Ids {
  const machine = randomHex(10);
  let counter = 0;
  return {
    next() {
      counter = (counter + 1) % 0x1000000;
      const seconds = Math.floor(clock.now() / 1000);
      return hex(seconds, 8) + machine + hex(counter, 6);
    },
    shortLink: () => randomText(8, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
  };
}

export const isId = (value: string): boolean => /^[0-9a-f]{24}$/.test(value);

export const isShortLink = (value: string): boolean => /^[0-9A-Za-z]{8}$/.test(value);

/** A name as it stands in Trello's URLs. */
export function slug(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, ''));
}

export const randomHex = (length: number): string => randomText(length, '0123456789abcdef');

function randomText(length: number, alphabet: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').slice(-digits);
}
