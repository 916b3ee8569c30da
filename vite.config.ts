import { defineConfig } from 'vitest/config';

/** Muster's pages; the emulated Trello has a build of its own (test/emulator/start.ts). */
const pages = ['index', 'card', 'board', 'settings', 'authorize'];

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((page) => `src/${page}.html`) },
  },
  test: {
    root: '.',
    projects: [
      { test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/pages/**'] } },
      {
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          globalSetup: 'test/pages/build.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
