/** What Muster keeps for a person at Trello, as other tabs of theirs find it. */
import type { Page } from 'playwright-core';

/** The API key that the emulated Trello knows Muster by. */
const key = '0f0e0d0c0b0a09080706050403020100';

type Data = Readonly<Record<string, unknown>>;

/** Leaves a consent to read and to change in the member's private data. */
export async function keepSignIn(page: Page): Promise<void> {
  const { id } = await memberOf(page);
  const consent = new URLSearchParams({ key, name: 'Muster', scope: 'read,write', expiration: 'never' });
  const body = JSON.stringify({ allow: true, idMember: id });
  const { token } = await ask(page, `/authorize?${consent}`, { method: 'POST', body });
  const remark = { of: token.slice(-6), scope: 'write', owner: id, until: null };
  await changeOwnData(page, 'member', () => ({ trello_token: token, muster_grant: remark }));
}

/** Who looks at the board of a tab. */
export async function memberOf(page: Page): Promise<{ readonly id: string }> {
  const { searchParams, pathname } = new URL(page.url());
  const [, kind, place] = pathname.split('/');
  const as = searchParams.get('as');
  const where = `${kind === 'c' ? 'card' : 'board'}=${place}${as === null ? '' : `&as=${as}`}`;
  return (await ask(page, `/viewer?${where}`)).person;
}

/** What Muster keeps for them alone. */
export async function ownData(page: Page, scope: 'member' | 'organization'): Promise<Data> {
  const { powerUp, id, headers } = await placeOf(page, scope);
  const leaves = await ask(page, `/storage?powerUp=${powerUp}&${scope}=${id}`, { headers });
  return JSON.parse(leaves[scope].private ?? '{}');
}

/** Changes it, as another tab may. */
export async function changeOwnData(
  page: Page,
  scope: 'member' | 'organization',
  change: (data: Data) => Data,
): Promise<void> {
  const place = await placeOf(page, scope);
  const data = JSON.stringify(change(await ownData(page, scope)));
  const { headers, ...where } = place;
  const body = JSON.stringify({ ...where, scope, visibility: 'private', data });
  await ask(page, '/storage', { method: 'PUT', body, headers });
}

async function placeOf(page: Page, scope: 'member' | 'organization') {
  const member = await memberOf(page);
  const powerUps: { id: string; name: string }[] = await ask(page, '/power-ups?board=any');
  const powerUp = powerUps.find(({ name }) => name === 'Muster')?.id ?? '';
  const headers = { 'content-type': 'application/json', 'x-emulator-member': member.id };
  if (scope === 'member') return { powerUp, id: member.id, headers };
  const { origin, pathname } = new URL(page.url());
  const [, kind, place] = pathname.split('/');
  const board = kind === 'c' ? `cards/${place}/board` : `boards/${place}`;
  const response = await fetch(`${origin}/1/${board}?fields=idOrganization`, { headers });
  return { powerUp, id: String((await response.json()).idOrganization), headers };
}

// biome-ignore lint/suspicious/noExplicitAny: the emulator's answer, looked at as it is.
async function ask(page: Page, path: string, init: RequestInit = {}): Promise<any> {
  const response = await fetch(`${new URL(page.url()).origin}/_emulator${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
