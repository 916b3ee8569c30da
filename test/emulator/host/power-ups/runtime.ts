import type { PowerUp } from '../../server/power-ups.ts';
import { type Callback, type Revived, revive } from '../protocol/callback.ts';
import { contextOf, type Target } from '../protocol/context.ts';
import { lend } from '../protocol/elements.ts';
import { notHandled } from '../protocol/envelope.ts';
import { openPort, type Port } from '../protocol/port.ts';
import { badUrl } from '../protocol/urls.ts';
import { whenVisible } from '../protocol/visible.ts';
import type { BoardStore } from '../state/board.ts';
import type { Session } from '../state/session.ts';
import { openFrame } from './frame.ts';

/** How long a connector may take until it is ready. */
const READY_MS = 30_000;

/** A Power-Up that is enabled on the board: its connector runs. */
export interface Runtime {
  readonly powerUp: PowerUp;
  /** Known to the pages of this Power-Up alone; who sends it is one of them. */
  readonly secret: string;
  readonly connector: Port;
  /** Whether it can be asked for the capability. Settles once the connector is ready, or failed. */
  can(capability: string): Promise<boolean>;
  /** Asks for a capability; the answer's functions are runnable. */
  call(capability: string, target: Target, options?: object, patienceMs?: number): Promise<Revived>;
  /** Makes what one of its pages sent runnable. */
  revive(value: unknown, port: Port, command: string, target: Target): Revived;
  /** The connector tells which capabilities it implements. */
  initialized(handlers: readonly string[]): void;
  ready(): void;
  stop(): void;
}

export function startPowerUp(powerUp: PowerUp, container: Element, board: BoardStore, session: Session): Runtime {
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0'));
  const frame = openFrame(powerUp.url, `Connector of ${powerUp.name}`);
  frame.hidden = true;
  container.append(frame);
  if (!frame.contentWindow) throw new Error('A frame without a window.');
  const connector = openPort(frame.contentWindow);

  let handlers: readonly string[] = [];
  let settle = (_ready: boolean) => {};
  const started = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const timer = setTimeout(() => {
    console.warn(`${powerUp.name}: the connector was not ready within ${READY_MS / 1000} s.`);
    settle(false);
  }, READY_MS);

  const send = async (
    port: Port,
    command: string,
    about: string,
    target: Target,
    more: object,
    patienceMs?: number,
  ) => {
    await whenVisible();
    return lend(target.element, async (name) => {
      const context = { ...contextOf(about, target, powerUp, board, session), ...name };
      const answer = await port.request(command, { locale: session.locale.value, ...more, context }, patienceMs);
      const bad = badUrl(answer);
      if (bad !== undefined) throw notHandled(`${powerUp.name}: "${bad}" is not an address Trello accepts.`);
      return reviveFrom(answer, port, about, target);
    });
  };
  const reviveFrom = (value: unknown, port: Port, about: string, target: Target): Revived =>
    revive(value, (id): Callback => {
      const tell = (action: string, options: object, at: Target) =>
        send(port, 'callback', about, { ...target, element: undefined, ...at }, { action, callback: id, options });
      const quietly = (action: string) => void tell(action, {}, {}).catch(() => {});
      return {
        run: async (at, options) => (await tell('run', { locale: session.locale.value, ...options }, at)).value,
        retain: () => quietly('retain'),
        release: () => quietly('release'),
      };
    });

  return {
    powerUp,
    secret: secret.join(''),
    connector,
    can: async (capability) => {
      if (powerUp.capabilities && !powerUp.capabilities.includes(capability)) return false;
      return (await started) && handlers.includes(capability);
    },
    call: (capability, target, options = {}, patienceMs) =>
      send(connector, capability, capability, target, options, patienceMs),
    revive: reviveFrom,
    initialized: (names) => {
      handlers = names;
    },
    ready: () => {
      clearTimeout(timer);
      settle(true);
    },
    stop: () => {
      clearTimeout(timer);
      settle(false);
      frame.remove();
    },
  };
}
