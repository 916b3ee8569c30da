import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const run = promisify(execFile);

/** Whether pages of one site may keep something inside pages of another: both are real, so both are tested. */
export type ThirdPartyStorage = 'blocked' | 'allowed';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const isRoot = process.getuid?.() === 0;
const ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** What the tests of a file share: a browser takes long to start, and each of its contexts begins with nothing in it. */
let shared: Promise<Browser> | undefined;

/** Closes what the tests of a file shared. */
export async function closeShared(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

/** A fresh browser with nothing in it, to be closed by its context. */
export async function openBrowser(
  thirdPartyStorage: ThirdPartyStorage = 'blocked',
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const executablePath = await findBrowser();
  // Contexts of one browser are as in Incognito, where third-party storage is blocked.
  if (thirdPartyStorage === 'blocked' && process.env.VITEST) {
    shared ??= chromium.launch({ executablePath, args: ARGS });
    return (await shared).newContext(options);
  }
  const profile = await mkdtemp(join(tmpdir(), 'muster-browser-'));
  await mkdir(join(profile, 'Default'));
  // 0: third-party cookies are allowed; 1: they are blocked.
  const preferences = {
    profile: {
      cookie_controls_mode: thirdPartyStorage === 'allowed' ? 0 : 1,
      block_third_party_cookies: thirdPartyStorage === 'blocked',
    },
  };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: ARGS, ...options });
  context.on('close', () => void rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}));
  return context;
}

let found: Promise<string> | undefined;

/** The path of a Chromium: an installed one, else one that is installed now. */
function findBrowser(): Promise<string> {
  found ??= installed().then((path) => path ?? install());
  return found;
}

async function installed(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...paths, ...PLACES, chromium.executablePath()]) if (await isProgram(path)) return path;
  return undefined;
}

async function install(): Promise<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium']).catch(() => {});
  const downloaded = await installed();
  if (downloaded) return downloaded;
  if (isRoot && (await isDebian())) {
    await run('apt-get', ['update']).catch(() => {});
    await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']).catch(() => {});
  }
  const path = await installed();
  if (path) return path;
  throw new Error('The tests of pages need Chrome or Chromium, and none could be installed here. Please install one.');
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isDebian(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*debian/m.test(release);
}
