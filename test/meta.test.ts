/** What has to be said in two places says the same in both. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { features } from '../src/features/index.ts';
import { en } from '../src/strings/en.ts';
import { text } from '../src/strings/text.ts';
import { zhHant } from '../src/strings/zh-Hant.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('the manifest lists exactly the capabilities that the connector registers', () => {
  const table = /const capabilities: Capabilities = \{\n(.*?)\n\};/s.exec(read('src/connector.ts'))?.[1] ?? '';
  const registered = [...table.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, name]) => name ?? '');
  const { capabilities } = JSON.parse(read('manifest.json')) as { capabilities: string[] };
  expect(registered.length).toBeGreaterThan(0);
  // Trello's library adds `callback` by itself.
  expect([...capabilities].sort()).toEqual([...registered, 'callback'].sort());
});

test('the README lists every capability to tick', () => {
  const { capabilities } = JSON.parse(read('manifest.json')) as { capabilities: string[] };
  const readme = read('README.md');
  expect(capabilities.filter((name) => name !== 'callback' && !readme.includes(`\`${name}\``))).toEqual([]);
});

test('the README tells of every feature', () => {
  const readme = /## What it can do\n(.*?)\n## /s.exec(read('README.md'))?.[1] ?? '';
  const missing = features.filter(({ title }) => !readme.includes(`**${text(title)}**`)).map(({ id }) => id);
  expect(missing).toEqual([]);
});

test('the linter keeps every feature apart from the others', () => {
  const linter = read('.biome.jsonc');
  const within = new URL('../src/features/', import.meta.url);
  const apart = readdirSync(within).filter((name) => existsSync(new URL(`${name}/feature.ts`, within)));
  expect(apart.length).toBeGreaterThan(5);
  expect(apart.filter((name) => !linter.includes(`"../${name}/**"`))).toEqual([]);
});

test('the README has one test command, and it is what the pipeline runs', () => {
  const readme = read('README.md');
  expect(/<!-- test -->\n```\n(.+)\n```\n<!-- \/test -->/.exec(readme)?.[1]).toBe('npm ci && npm test');
  expect(readme.split('\n').length).toBeLessThan(250);
  const shown = [...readme.matchAll(/\((public\/[^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(shown.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
});

test('every picture that is shipped is shown', () => {
  const shown = `${read('README.md')}${read('public/guide.html')}`;
  const pictures = readdirSync(new URL('../public/screenshots', import.meta.url));
  expect(pictures.filter((name) => !shown.includes(`screenshots/${name}`))).toEqual([]);
});

test('the README says of every library what it is for', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
  const named = read('README.md');
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named.includes(name))).toEqual([]);
});

test('the README says under which licence each library of the product is, and that is so', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const rows = /\| In the product .*?\n\n/s.exec(read('README.md'))?.[0].split('\n') ?? [];
  for (const [name, version] of Object.entries(dependencies)) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
    expect(rows.find((row) => row.startsWith(`| ${name} `))).toContain(`| ${license} |`);
    // Pinned: what was tried is what is built.
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

/** Every source file of the product by its path. */
const sources = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, code: read(`src/${path}`) }));

test('nothing fetches but the client, with the fetch that a page or the worker hands it', () => {
  const fetching = sources.filter(({ code }) => /\bfetch\(/.test(code)).map(({ path }) => path);
  const handed = ['capabilities/remove-data.ts', 'page/open.tsx', 'worker.ts'];
  expect(fetching.filter((path) => path !== 'trello/client.ts').sort()).toEqual(handed);
  for (const path of handed) expect(read(`src/${path}`).match(/\bfetch\(.*\)/g)).toEqual(['fetch(request)']);
});

test('no text ever becomes HTML', () => {
  const risky = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/;
  expect(sources.filter(({ code }) => risky.test(code)).map(({ path }) => path)).toEqual([]);
});

test('the lock file knows the parts of libraries for every platform, not only for one', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const unknown = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  );
  expect(unknown).toEqual([]);
});

/** What a person is told when something goes wrong, up to what is filled in. */
function troubles(texts: Readonly<Record<string, string | Readonly<Record<string, string>>>>): string[] {
  return Object.entries(texts)
    .filter(([key]) => /^(error\.|shared\.|failed$|authorize\.(again|denied|blocked)$)/.test(key))
    .map(([, text]) =>
      (typeof text === 'string' ? text : (text.other ?? '')).replace(/[:：，]?\s*(這裡超出了|this is )?\{.*$/s, ''),
    );
}

test.each([
  ['guide.html', en],
  ['guide.zh-Hant.html', zhHant.common],
])('%s explains every sentence about trouble, and shows pictures that are there', (file, texts) => {
  const guide = read(`public/${file}`);
  const explained = [...guide.matchAll(/<dt>(.*?)<\/dt>\s*<dd>/gs)].map(([, sentence = '']) =>
    sentence.replace(/[:：]$/, ''),
  );
  expect(troubles(texts).length).toBeGreaterThan(11);
  expect(troubles(texts).filter((sentence) => !explained.includes(sentence))).toEqual([]);
  const outside = [...read('public/outside.html').matchAll(/<h\d>(.*?)<\/h\d>/g)].map(([, sentence]) => sentence);
  expect(outside.some((sentence) => sentence !== undefined && explained.includes(sentence))).toBe(true);
  const shown = [...guide.matchAll(/(?:src|srcset|href)="\.\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(shown.filter((path) => !existsSync(new URL(`../public/${path}`, import.meta.url)))).toEqual([]);
  // The security policy of the pages lets nothing inline pass.
  expect(guide).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
});

test.each([
  ['guide.html', await englishTexts()],
  ['guide.zh-Hant.html', zhHant],
])('%s calls buttons and views what they are called', (file, tables) => {
  const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/ ?…$/, '').trim();
  const texts = Object.values(tables).flatMap((table) => Object.values(table)) as (string | Record<string, string>)[];
  const said = new Set(texts.flatMap((text) => (typeof text === 'string' ? text : Object.values(text))).map(plain));
  const called = [...read(`public/${file}`).matchAll(/<b>(.*?)<\/b>/gs)].map(([, name = '']) => plain(name));
  expect(called.length).toBeGreaterThan(25);
  expect(called.filter((name) => !said.has(name))).toEqual([]);
});

async function englishTexts(): Promise<Readonly<Record<string, object>>> {
  const files = readdirSync(new URL('../src/strings', import.meta.url)).filter((file) =>
    /^en(-[\w-]+)?\.ts$/.test(file),
  );
  const modules: object[] = await Promise.all(files.map((file) => import(`../src/strings/${file}`)));
  return Object.assign({}, ...modules);
}

test('every action of the workflows is pinned by its commit, with the least rights', () => {
  const folder = new URL('../.github/workflows/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const workflow = read(`.github/workflows/${file}`);
    const used = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/.test(action ?? ''))).toEqual([]);
    expect(workflow).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
  }
});

test('every attack of the table is tried by a test that is there', () => {
  const rows = [...read('.github/SECURITY.md').matchAll(/^\| [^|]+ \| `(test\/[^`]+)`: (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(15);
  const missing = rows.filter(([, file = '', name = '']) => {
    const path = new URL(`../${file}`, import.meta.url);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`test('${name}',`);
  });
  expect(missing.map(([row]) => row)).toEqual([]);
});

test('nothing asks in the browser’s own dialogs, nor leads the page around it away: frames may do neither', () => {
  const risky = /\b(?:window\.)?(?:alert|confirm|prompt)\(|window\.top\b|target="_top"/;
  expect(sources.filter(({ code }) => risky.test(code)).map(({ path }) => path)).toEqual([]);
});

test.each(['privacy.html', 'privacy.zh-Hant.html', 'outside.html'])('%s obeys the policy of the pages', (file) => {
  const page = read(`public/${file}`);
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  const links = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(links.filter((path) => !existsSync(new URL(`../public/${path}`, import.meta.url)))).toEqual([]);
});

test('what is kept, and how it is erased, is told in as many points in each language', () => {
  const points = (file: string) => [...read(`public/${file}`).matchAll(/<(?:h2|li|tr)>/g)].map(([tag]) => tag);
  expect(points('privacy.zh-Hant.html')).toEqual(points('privacy.html'));
  expect(points('privacy.html').length).toBeGreaterThan(15);
});
