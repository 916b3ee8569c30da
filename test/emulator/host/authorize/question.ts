import type { Person } from '../../contract.ts';
import type { Viewer } from '../../server/boards.ts';
import type { Api } from '../state/api.ts';
import { NOBODY, VIEWER_KEY } from '../state/session.ts';

/** What an app asks for, as the emulated Trello read it. */
export interface Question {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiration?: string;
  readonly returnUrlAllowed?: boolean;
  readonly redirectUriAllowed?: boolean;
}

/** What follows from the person's answer. */
export interface Decision {
  readonly redirect?: string;
  readonly token?: string;
  readonly postMessageTo?: string;
  readonly error?: string;
}

const SCOPES: Readonly<Record<string, string>> = {
  read: 'Read your boards and workspaces',
  write: 'Change your boards: cards, lists, checklists, comments, members',
  account: 'Read your e-mail address and change your account',
  'read:board:trello': 'Read your boards',
  'write:board:trello': 'Change your boards',
  'write:board:membership:trello': 'Change who is on your boards',
  'read:organization:trello': 'Read your workspaces',
  'write:organization:trello': 'Change your workspaces',
  'read:member:trello': 'Read your account, with your e-mail address',
  'write:member:trello': 'Change your account',
  offline_access: 'Do so while you are away',
};

export function describeScope(scope: string): string {
  return SCOPES[scope] ?? scope;
}

/** Whoever looks at the board the question comes from; else the person boards are shown as. */
export async function whoIsAsked(api: Api): Promise<Person | undefined> {
  const viewer = viewerOfOpener();
  if (viewer === NOBODY) return undefined;
  const query = viewer === undefined ? '' : `?as=${viewer}`;
  return (await api.get<Viewer>(`/_emulator/viewer${query}`)).person;
}

/** The window that asks is a Power-Up's, on another site; the board it is a frame of is on ours. */
function viewerOfOpener(): string | undefined {
  try {
    const board = (window.opener as Window | null)?.top;
    return board?.sessionStorage.getItem(VIEWER_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
