import { z } from 'zod';

/** A Power-Up as the host page knows it. */
export interface PowerUp {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  /** The page that calls `TrelloPowerUp.initialize`. */
  readonly url: string;
  /** What it says it can do; null when it has no manifest, then it is asked for everything. */
  readonly capabilities: readonly string[] | null;
  readonly enabled: boolean;
}

export interface PowerUps {
  of(idBoard: string): Promise<readonly PowerUp[]>;
  enable(idBoard: string, id: string, enabled: boolean): void;
  reset(): void;
}

const Manifest = z.object({
  name: z.string().optional(),
  icon: z.union([z.string(), z.object({ url: z.string() }).transform((icon) => icon.url)]).optional(),
  capabilities: z.array(z.string()).optional(),
});

const PATIENCE_MS = 2_000;

/** The Power-Ups of this emulator, on every board until somebody disables them there. */
export function createPowerUps(connectors: readonly string[], disabled = new Set<string>()): PowerUps {
  return {
    of: (idBoard) =>
      Promise.all(
        connectors.map(async (url) => {
          const id = await idOf(url);
          return { id, url, ...(await describe(url)), enabled: !disabled.has(`${idBoard} ${id}`) };
        }),
      ),
    enable: (idBoard, id, enabled) => {
      if (enabled) disabled.delete(`${idBoard} ${id}`);
      else disabled.add(`${idBoard} ${id}`);
    },
    reset: () => disabled.clear(),
  };
}

/** The same for the same connector, everywhere. */
async function idOf(url: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
  return Array.from(hash.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function describe(url: string): Promise<Pick<PowerUp, 'name' | 'icon' | 'capabilities'>> {
  for (const place of ['./manifest.json', '../manifest.json']) {
    const address = new URL(place, url);
    const manifest = await readManifest(address);
    if (!manifest) continue;
    return {
      name: manifest.name ?? address.host,
      icon: manifest.icon === undefined ? null : new URL(manifest.icon, address).href,
      capabilities: manifest.capabilities ?? null,
    };
  }
  return { name: new URL(url).host, icon: null, capabilities: null };
}

async function readManifest(address: URL): Promise<z.infer<typeof Manifest> | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? Manifest.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
