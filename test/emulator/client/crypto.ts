import { bytesToHexString, hexStringToUint8Array } from './convert.ts';

const ALGORITHM = 'AES-CBC';

export function generateVector(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(16));
}

export function generateKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, true, ['encrypt', 'decrypt']);
}

export function importKey(hex: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', hexStringToUint8Array(hex), ALGORITHM, true, ['encrypt', 'decrypt']);
}

export async function exportKey(key: CryptoKey): Promise<string> {
  return bytesToHexString(await crypto.subtle.exportKey('raw', key));
}

export function encryptSecret(iv: Uint8Array<ArrayBuffer>, key: CryptoKey, secret: string): Promise<ArrayBuffer> {
  return crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, new TextEncoder().encode(secret));
}

export async function decryptSecret(iv: Uint8Array<ArrayBuffer>, key: CryptoKey, sealed: string): Promise<string> {
  const text = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, hexStringToUint8Array(sealed));
  return new TextDecoder().decode(text);
}

export async function sha256(text: string): Promise<string> {
  return bytesToHexString(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
