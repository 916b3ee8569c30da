import { bytesToHexString, hexStringToUint8Array } from './convert.ts';
import { decryptSecret, encryptSecret, exportKey, generateKey, generateVector, importKey, sha256 } from './crypto.ts';
import { type Options, storageOf } from './options.ts';
import type { T } from './t.ts';

/** Where in the member's private data the key is that opens what lies in the browser's storage. */
const KEY = 'aescbc';

type Client = Pick<T, 'get' | 'set' | 'getContext'>;

/** Keeps a secret in this browser, readable only with the key that Trello keeps for the member. */
export async function storeSecret(t: Client, options: Options, name: string, secret: string): Promise<void> {
  const storage = storageOf(options);
  const kept = await t.get('member', 'private', KEY);
  const key = typeof kept === 'string' ? await importKey(kept) : await generateKey();
  if (typeof kept !== 'string') await t.set('member', 'private', KEY, await exportKey(key));
  const vector = generateVector();
  const sealed = await encryptSecret(vector, key, (await sha256(secret)) + secret);
  storage.setItem(await placeOf(t, name), `${bytesToHexString(vector)};${bytesToHexString(sealed)}`);
}

export async function loadSecret(t: Client, options: Options, name: string): Promise<string | null> {
  const sealed = storageOf(options).getItem(await placeOf(t, name));
  const kept = await t.get('member', 'private', KEY);
  const [vector, content] = sealed?.split(';') ?? [];
  if (vector === undefined || content === undefined || typeof kept !== 'string') return null;
  const text = await decryptSecret(hexStringToUint8Array(vector), await importKey(kept), content);
  const digest = text.slice(0, 64);
  const secret = text.slice(64);
  if (digest !== (await sha256(secret))) throw new Error('The secret was tampered with.');
  return secret;
}

export async function clearSecret(t: Client, options: Options, name: string): Promise<void> {
  storageOf(options).removeItem(await placeOf(t, name));
}

function placeOf(t: Client, name: string): Promise<string> {
  return sha256(`${t.getContext().member}:${name}`);
}
