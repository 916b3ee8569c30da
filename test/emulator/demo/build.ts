/** Makes the demonstration: static pages in `dist-demo`, for any static host and any path. `npm run demo` */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildClient, buildHost, buildMuster } from '../server/build.ts';
import { places } from '../server/places.ts';

/** Puts together the entry, Trello's page and its client library (which were built before), its worker, and Muster. */
export async function buildDemo(): Promise<void> {
  await build({
    root: places.demoSource,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { outDir: places.demo, emptyOutDir: true, target: 'es2022' },
  });
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { BUILD: JSON.stringify(crypto.randomUUID()) },
    build: {
      outDir: places.demo,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: join(places.demoSource, 'worker.ts'),
        formats: ['iife'],
        name: 'Trello',
        fileName: () => 'trello.js',
      },
    },
  });
  await cp(places.library, join(places.demo, 'power-up.min.js'));
  await cp(join(places.host, 'assets'), join(places.demo, 'assets'), { recursive: true });
  await cp(join(places.host, 'index.html'), join(places.demo, 'host.html'));
  await buildMuster(join(places.demo, 'muster'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await Promise.all([buildClient(), buildHost()]);
  await buildDemo();
  console.log('The demonstration is in dist-demo. To look at it: python3 -m http.server --directory dist-demo');
}
