import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where things are in this repository. */
export const places = {
  repository: at('../../..').replace(/\/$/, ''),
  /** Muster, built. */
  dist: at('../../../dist'),
  muster: at('../../../src'),
  hostSource: at('../host'),
  /** The host page, built. */
  host: at('../../../.cache/host'),
  demoSource: at('../demo'),
  /** The demonstration, built. */
  demo: at('../../../dist-demo'),
  clientSource: at('../client/power-up.ts'),
  client: at('../../../.cache/client'),
  /** The stand-in for Trello's client library, built. */
  library: at('../../../.cache/client/power-up.min.js'),
  /** Two development servers must not share what they keep. */
  viteForHost: at('../../../.cache/vite-host'),
  viteForMuster: at('../../../.cache/vite-muster'),
  config: at('../../../vite.config.ts'),
};
