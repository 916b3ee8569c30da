import { build } from 'vite';
import { places } from './places.ts';

/** What the host page and its development server have in common. */
export const hostConfig = { root: places.hostSource, configFile: false, logLevel: 'warn' } as const;

/** Muster's pages, as they are published. */
export async function buildMuster(outDir = places.dist): Promise<void> {
  // Under a test runner Vite would build for tests: larger, and not what people get.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: places.muster,
      configFile: places.config,
      logLevel: 'warn',
      mode: 'production',
      build: { outDir },
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** The page that shows the emulated board. */
export async function buildHost(): Promise<void> {
  await build({ ...hostConfig, base: './', build: { outDir: places.host, emptyOutDir: true, target: 'es2022' } });
}

/** The stand-in for Trello's client library: one classic script. */
export async function buildClient(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: places.client,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: places.clientSource, formats: ['iife'], name: 'PowerUpStandIn', fileName: () => 'power-up.min.js' },
    },
  });
}
