/** The looks that views are looked at in. */
import type { BrowserContextOptions } from 'playwright-core';

export interface Look {
  readonly name: string;
  /** What Trello speaks. */
  readonly locale: string;
  readonly width: number;
  readonly height: number;
  readonly options: BrowserContextOptions;
  /** Whether only a sample of the views is taken in it. */
  readonly sample?: true;
}

const light: Look = { name: 'light', locale: 'en', width: 1280, height: 800, options: { colorScheme: 'light' } };

export const looks: readonly Look[] = [
  light,
  { ...light, name: 'dark', options: { colorScheme: 'dark' } },
  { ...light, name: 'zh-Hant', locale: 'zh-TW' },
  { ...light, name: 'narrow', width: 320, height: 640 },
  { ...light, name: 'long', locale: 'qps-ploc', sample: true },
  { ...light, name: 'right-to-left', locale: 'qps-plocm', sample: true },
  // What a browser shows at 200 % is what it shows in a window half as large.
  { ...light, name: 'zoom', width: 640, height: 400, sample: true },
  { ...light, name: 'forced-colors', options: { forcedColors: 'active' }, sample: true },
  { ...light, name: 'wide', width: 2560, height: 1440, sample: true },
];
