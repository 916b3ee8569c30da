import type { Handler } from './callbacks.ts';
import { toHex } from './colors.ts';
import { bytesToHexString, hexStringToUint8Array } from './convert.ts';
import { decryptSecret, encryptSecret, exportKey, generateKey, generateVector, importKey, sha256 } from './crypto.ts';
import { makeErrorEnum } from './errors.ts';
import { startFrame } from './frame.ts';
import { initLocalizer, localizeKey, localizeKeys, localizeNode } from './i18n.ts';
import type { GivenOptions } from './options.ts';
import { startPlugin } from './plugin.ts';
import { restApiError } from './rest-api.ts';
import type { T } from './t.ts';
import { relativeUrl } from './urls.ts';

/**
 * Stands in for Trello's Power-Up client library where there is no internet, with the same documented interface:
 * https://developer.atlassian.com/cloud/trello/power-ups/client-library/
 */
let plugin: ReturnType<typeof startPlugin> | undefined;
let frame: ReturnType<typeof startFrame> | undefined;

const TrelloPowerUp = {
  version: '1.25.1',
  Promise,
  /** A second call returns what the first one started. */
  initialize: (handlers: Readonly<Record<string, Handler<T>>>, options?: GivenOptions) => {
    plugin ??= startPlugin(handlers, options);
    return plugin;
  },
  iframe: (options?: GivenOptions) => {
    frame ??= startFrame(options);
    return frame;
  },
  restApiError,
  util: {
    relativeUrl,
    makeErrorEnum,
    initLocalizer,
    i18n: { localizeKey, localizeKeys, localizeNode },
    colors: { getHexString: toHex, namedColorStringToHex: toHex },
    convert: { bytesToHexString, hexStringToUint8Array },
    crypto: {
      generateInitVector: generateVector,
      generateAESCBCKey: generateKey,
      importAESCBCKeyFromRaw: importKey,
      exportAESCBCKeyToRaw: exportKey,
      encryptSecret,
      decryptSecret,
      sha256Digest: sha256,
    },
  },
};

Object.assign(window, { TrelloPowerUp });
