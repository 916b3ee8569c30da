import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { readDeployment } from './src/host/deployment.ts';

/** Muster's pages; the emulated Trello has a build of its own. */
const pages = ['index', 'card', 'board', 'settings', 'authorize'];

/**
 * Parts of which each is one file: what matches, and all that it imports, unless an earlier part has it. So what several parts
 * need belongs to the first that is loaded; `size.test.ts` tells when one drags another along. Views, menus and dialogs are
 * not named: each is a file of its own, loaded when it is wanted.
 */
const parts: Readonly<Record<string, RegExp>> = {
  // The bundler's own: what makes one file load another.
  loader: /preload-helper/,
  // What the connector shares with the pages, so that it loads nothing else.
  host: /host.(client|config)\.|lib.channel|strings.language|features.settings\.|comments.badge/,
  // What the pages show first, and what of it other parts use.
  page: /src.page.(open|workspace|Frame|prepare|follow|told|storage|read-board)\.|src.ui.(base|Avatar|Checkbox|IconButton|LazyComposer|LazyMenu|Progress|Tabs|sight|use-form)\.|ui.drag.css|features.(index|DueTime|replacing|checklists.lazy-edits)\.|jobs.ids\.|lib.(group-by|listed)\./,
  // Names and texts with Markdown in them.
  inline: /ui.InlineText\./,
  // What the board page shows first, and menus of cards later.
  both: /trello.boards\.|model.(fold|in-plan|title)\.|strings.(items|workbench)-text|features.(item-rows|label-name)\.|ui.(Empty|selection)\.|checklists.item-verbs\./,
  // The table that the board page shows first, and that its other tables are made of.
  board: /page.board-reader\.|checklists.BoardChecklists\./,
  // What lies over every page.
  sheets: /src.page.(PreviewSheet|RunningJobs|Shortcuts)\./,
  // What boards store for their members, as it is read.
  stored: /features.presets\.|comments.replies\.|workbench.saved-views\.ts/,
  // What the journal holds.
  stories: /jobs.read-story\./,
  // What follows jobs, and what makes changes: whoever makes one may make any.
  work: /src.page.work\./,
  edits: /features.kinds\.|jobs.(plan|known)\./,
};

export default defineConfig({
  root: 'src',
  // Relative, so that any static host serves the pages from any path.
  base: './',
  publicDir: '../public',
  plugins: [deployment()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.map((page) => `src/${page}.html`),
      output: {
        codeSplitting: {
          groups: Object.entries(parts).map(([name, test], nth, all) => ({ name, test, priority: all.length - nth })),
        },
      },
    },
  },
  test: {
    root: '.',
    projects: [
      // Laws and simulations take their time on a busy machine.
      { test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/pages/**'], testTimeout: 60_000 } },
      {
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          globalSetup: 'test/pages/build.ts',
          setupFiles: 'test/pages/close.ts',
          testTimeout: 60_000,
          // Real browsers on a shared machine: two more tries there, none at home, where a flake is to be seen.
          retry: process.env.CI ? 2 : 0,
          // A hidden frame's timers tick once a second, and a busy machine adds to that.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
          // Pages wait more than they reckon: two files at a time, after the tests in Node.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

/**
 * Puts into each page what depends on the deployment: the API key and name of the Power-Up (from the environment), and
 * the content security policy of `public/_headers` as far as a meta tag can carry it, for hosts that know no header file.
 */
function deployment(): Plugin {
  const headers = readFileSync(new URL('public/_headers', import.meta.url), 'utf8');
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1]?.replace(/; frame-ancestors [^;]*/, '') ?? '';
  const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  let serving = false;
  let config = '';
  return {
    name: 'muster-deployment',
    configResolved({ command, logger }) {
      serving = command === 'serve';
      const read = readDeployment(process.env);
      config = JSON.stringify(read.config);
      // As information: the emulator, which brings a key of its own, builds without it.
      if (!serving) for (const warning of read.warnings) logger.info(`\nWarning: ${warning}`);
    },
    transformIndexHtml(html) {
      const tags = [
        `<meta name="muster:config" content="${escaped(config)}" />`,
        `<meta name="muster:version" content="${escaped(version)}" />`,
        // The development server injects scripts and styles of its own, which the policy forbids.
        ...(serving ? [] : [`<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}" />`]),
      ];
      const charset = '<meta charset="utf-8" />';
      return html.replace(charset, [charset, ...tags].join('\n    '));
    },
    generateBundle(_options, bundle) {
      const manifest = readFileSync(new URL('manifest.json', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifest });
      this.emitFile({ type: 'asset', fileName: 'nginx.conf.sample', source: nginx(headers) });
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licenses(modules) });
    },
  };
}

/** The rules of `_headers` for those who serve the pages with nginx. */
function nginx(headers: string): string {
  const rules = headers.split(/\n(?=\S)/).filter((rule) => rule.startsWith('/'));
  const lines = (rule = '') =>
    [...rule.matchAll(/^\s+([\w-]+): (.*)$/gm)].map(([, name, value]) => `  add_header ${name} "${value}" always;`);
  const [everywhere, assets, pages] = rules;
  // Headers of an outer block do not hold in one that has headers of its own.
  return [
    '# For the server block of the host that serves these files; where they lie in a folder, put it before the paths.',
    'location / {',
    ...lines(everywhere),
    ...lines(pages),
    '}',
    'location /assets/ {',
    ...lines(everywhere),
    ...lines(assets),
    '}',
    '',
  ].join('\n');
}

/** What the pages hold of others' work, with the licence of each. */
function licenses(modules: readonly string[]): string {
  const folders = new Set(
    modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\0', ''))?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (!license || !file) throw new Error(`${name} does not say under which licence it is.`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
