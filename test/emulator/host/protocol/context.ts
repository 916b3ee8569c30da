import type { PowerUp } from '../../server/power-ups.ts';
import type { BoardStore } from '../state/board.ts';
import type { Session } from '../state/session.ts';

/** What a call to a Power-Up is about, and the element of the host page it comes from. */
export interface Target {
  readonly card?: string | undefined;
  readonly list?: string | undefined;
  readonly element?: Element | undefined;
}

/** What the host tells a Power-Up with every call, and gets back with every request. */
export interface Context {
  readonly board: string;
  readonly card?: string;
  readonly list?: string;
  readonly member: string;
  readonly organization?: string;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly version: string;
  readonly command: string;
  readonly plugin: string;
  readonly locale: string;
  readonly theme: string;
  readonly initialTheme: string;
  readonly el?: string;
}

/** The version this host calls itself. */
export const VERSION = 'build-1';

export function contextOf(
  command: string,
  target: Target,
  powerUp: PowerUp,
  board: BoardStore,
  session: Session,
): Context {
  const { id, idOrganization } = board.board.value;
  const permission = board.mayEdit.value ? 'write' : 'read';
  const theme = session.theme.value;
  return {
    board: id,
    ...(target.card !== undefined && { card: target.card }),
    ...(target.list !== undefined && { list: target.list }),
    member: session.member?.id ?? 'notLoggedIn',
    ...(idOrganization && { organization: idOrganization }),
    permissions: {
      board: permission,
      ...(target.card !== undefined && { card: permission }),
      ...(idOrganization && { organization: board.mayEdit.value ? 'write' : 'read' }),
    },
    version: VERSION,
    command,
    plugin: powerUp.id,
    locale: session.locale.value,
    theme,
    initialTheme: theme,
  };
}
