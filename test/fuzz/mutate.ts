/** Values as somebody who means harm, or another version of a program, would send them: what was right, and some of it wrong. */
import { bidirectional, floods, scripts } from '../hostile.ts';

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(all: readonly T[], random: () => number): T {
  const chosen = all[Math.floor(random() * all.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
}

/** What JSON can say and nobody expects. `__proto__` is a key like any other there. */
const oddities: readonly string[] = [
  ...['null', 'true', '0', '-1', '1e308', '9007199254740993', '""', '" "', '[]', '{}', '[null]', '[[]]', '{"id":null}'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '"__proto__"', '"constructor"'],
  ...[
    '"2026-13-45T99:99:99Z"',
    '"+275760-09-13T00:00:00.001Z"',
    '"-271821-04-20"',
    '"0000-00-00"',
    '"NaN"',
    '"tomorrow"',
  ],
  ...['"javascript:window.harmed=1"', '"data:text/html,x"', '"//evil.example"', '"https://"', '"\\ud800"', '"\\u0000"'],
  ...[
    '"=1+1"',
    '"@SUM(A1)"',
    '"+cmd|\' /C calc\'!A0"',
    '"-2+3"',
    '"\\t=1"',
    '"toString"',
    '{"toString":1}',
    '{"length":-1}',
  ],
  `[${'{"id":"a"},'.repeat(50)}{"id":"a"}]`,
  `${'['.repeat(400)}${']'.repeat(400)}`,
];

const texts: readonly string[] = [
  ...scripts,
  ...bidirectional,
  ...Object.values(floods).map((text) => text.slice(0, 2_000)),
];

function oddity(random: () => number): unknown {
  return random() < 0.4 ? oneOf(texts, random) : JSON.parse(oneOf(oddities, random));
}

/** A copy of plain data in which one to four places are not as they were. */
export function mutate(value: unknown, random: () => number): unknown {
  let copy: unknown = structuredClone(value);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) copy = mutateOnce(copy, random);
  return copy;
}

function mutateOnce(value: unknown, random: () => number): unknown {
  const places = placesIn(value);
  if (places.length === 0) return oddity(random);
  const { holder, key } = oneOf(places, random);
  const how = random();
  if (how < 0.2) delete holder[key];
  else if (how < 0.3 && Array.isArray(holder)) holder.push(...structuredClone(holder.slice(0, 3)));
  else if (how < 0.4) holder[oneOf(['id', 'name', 'type', 'extra', '0', 'length2'], random)] = oddity(random);
  else if (how < 0.5 && typeof holder[key] === 'string') holder[key] = garble(String(holder[key]), random);
  else holder[key] = oddity(random);
  return value;
}

type Holder = Record<string, unknown>;

/** Everything that can be replaced, wherever it is in the value. */
function placesIn(value: unknown): { holder: Holder; key: string }[] {
  const found: { holder: Holder; key: string }[] = [];
  const look = (thing: unknown, depth: number) => {
    if (typeof thing !== 'object' || thing === null || depth > 12 || found.length > 5_000) return;
    const holder = thing as Holder; // Any object can be asked for any key.
    for (const key of Object.keys(holder)) {
      found.push({ holder, key });
      look(holder[key], depth + 1);
    }
  };
  look(value, 0);
  return found;
}

/** A text with a part of it cut out, doubled, or replaced. */
export function garble(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = at + Math.floor(random() * 20);
  const between = [oneOf(texts, random).slice(0, 300), '', '"', '\n', ',', text.slice(at, to).repeat(3)];
  return text.slice(0, at) + oneOf(between, random) + text.slice(to);
}
