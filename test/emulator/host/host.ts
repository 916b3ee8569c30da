import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PowerUp } from '../server/power-ups.ts';
import type { Visibility } from '../server/storage.ts';
import { createPages, type Pages } from './power-ups/pages.ts';
import { type Runtime, startPowerUp } from './power-ups/runtime.ts';
import type { Api } from './state/api.ts';
import type { BoardStore } from './state/board.ts';
import { createEdits, type Edits } from './state/edits.ts';
import type { Session } from './state/session.ts';
import { type Alerts, createAlerts } from './surfaces/alerts.ts';
import { createModals, type Modals } from './surfaces/modals.ts';
import { createPopups, type Popups } from './surfaces/popups.ts';

/** Everything the page and the Power-Ups' commands work with. */
export interface Host {
  readonly api: Api;
  readonly board: BoardStore;
  readonly edits: Edits;
  readonly session: Session;
  readonly powerUps: Signal<readonly PowerUp[]>;
  /** Those that are enabled. */
  readonly runtimes: ReadonlySignal<readonly Runtime[]>;
  readonly pages: Pages;
  readonly popups: Popups;
  readonly modal: Modals;
  readonly boardBar: Modals;
  readonly alerts: Alerts;
  /** The id of the card that is open. */
  readonly openCard: Signal<string | undefined>;
  /** Counts the changes of what Power-Ups keep on a board, card or member. */
  dataVersion(id: string, visibility: Visibility): Signal<number>;
  reloadPowerUps(): Promise<void>;
  /** Enables or disables a Power-Up on this board, for everybody; the Power-Up may take part. */
  enable(powerUp: PowerUp, enabled: boolean): Promise<void>;
}

/** What a Power-Up has left to do when it is disabled. */
const FAREWELL_MS = 500;

export function createHost(api: Api, board: BoardStore, session: Session): Host {
  const powerUps = signal<readonly PowerUp[]>([]);
  const running = signal<ReadonlyMap<string, Runtime>>(new Map());
  const idBoard = board.board.value.id;
  const pages = createPages();
  const popups = createPopups();
  const openCard = signal<string | undefined>();
  const versions = new Map<string, Signal<number>>();

  const connectors = document.createElement('div');
  connectors.id = 'iframe-io-host';
  document.body.append(connectors);

  effect(() => {
    const next = new Map<string, Runtime>();
    const before = running.peek();
    for (const powerUp of powerUps.value) {
      if (!powerUp.enabled) continue;
      const runtime = before.get(powerUp.id) ?? startPowerUp(powerUp, connectors, board, session);
      if (!before.has(powerUp.id)) pages.addConnector(runtime);
      next.set(powerUp.id, runtime);
    }
    for (const [id, runtime] of before) {
      if (next.has(id)) continue;
      pages.forget(runtime);
      runtime.stop();
    }
    running.value = next;
  });

  effect(() => {
    const theme = session.theme.value;
    for (const page of pages.visible()) page.port.post({ theme });
  });

  const reloadPowerUps = async () => {
    powerUps.value = await api.get(`/_emulator/power-ups?board=${idBoard}`);
  };

  return {
    api,
    board,
    edits: createEdits(api, idBoard),
    session,
    powerUps,
    runtimes: computed(() => [...running.value.values()]),
    pages,
    popups,
    modal: createModals(),
    boardBar: createModals(),
    alerts: createAlerts(),
    openCard,
    dataVersion: (id, visibility) => {
      const key = `${id} ${visibility}`;
      const version = versions.get(key) ?? signal(0);
      versions.set(key, version);
      return version;
    },
    reloadPowerUps,
    enable: async ({ id }, enabled) => {
      const before = running.value.get(id);
      if (before && (await before.can('on-disable'))) {
        await before.call('on-disable', {}, {}, FAREWELL_MS).catch(() => {});
      }
      await api.put('/_emulator/power-ups', { board: idBoard, id, enabled });
      await reloadPowerUps();
      const now = running.value.get(id);
      if (enabled && now && (await now.can('on-enable'))) {
        const element = popups.current.value?.anchor.element;
        await now.call('on-enable', { element }).catch(console.warn);
      }
    },
  };
}
