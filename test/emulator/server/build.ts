import { build } from 'vite';
import { places } from './places.ts';

/** What the host page and its development server have in common. */
export const hostConfig = { root: places.hostSource, configFile: false, logLevel: 'warn' } as const;

/** Muster's pages, as they are published. */
export async function buildMuster(): Promise<void> {
  await build({ root: places.muster, configFile: places.config, logLevel: 'warn' });
}

/** The page that shows the emulated board. */
export async function buildHost(): Promise<void> {
  await build({ ...hostConfig, build: { outDir: places.host, emptyOutDir: true, target: 'es2022' } });
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
