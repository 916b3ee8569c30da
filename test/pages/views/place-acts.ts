/** What Trello shows of Muster around its boards and cards: settings, consent, the first day, menus of lists; and plain pages. */
import { keepSignIn } from '../signed-in.ts';
import type { Act } from './scene.ts';
import type { Stage } from './stage.ts';

const hostButton = ({ page }: Stage, name: string) => page.getByRole('button', { name, exact: true });

async function openGear(stage: Stage): Promise<void> {
  await stage.page.goto(stage.trello.boardUrl);
  await hostButton(stage, 'Power-Ups').click();
  await hostButton(stage, 'Settings').click();
}

/** Opens Muster's settings from Trello's list of Power-Ups. */
export async function openSettings(stage: Stage): Promise<void> {
  await openGear(stage);
  await hostButton(stage, 'Edit Power-Up settings').click();
  await stage.enter('settings');
  await stage.frame.locator('h2').first().waitFor();
}

const popup = ({ page }: Stage) => page.getByRole('dialog').last();

const settings: Act = {
  name: 'settings',
  open: openSettings,
  scenes: [
    { name: 'out', of: popup },
    {
      name: 'in',
      sample: true,
      of: popup,
      async go(stage) {
        await keepSignIn(stage.page);
        await openSettings(stage);
        await stage.the('button', 'Sign out').waitFor();
      },
    },
    {
      name: 'middle',
      of: popup,
      go: ({ frame }) =>
        frame
          .locator('h2')
          .last()
          .evaluate((heading) => heading.scrollIntoView()),
    },
    {
      name: 'below',
      of: popup,
      go: ({ frame }) => frame.locator('a').last().scrollIntoViewIfNeeded(),
    },
    {
      name: 'erase',
      of: popup,
      async go(stage) {
        await stage.press('Erase what this browser keeps');
        await stage.frame.locator('dialog[open]').waitFor();
      },
    },
    {
      name: 'observer',
      of: popup,
      async go(stage) {
        await stage.page.goto(`${stage.trello.boardUrl}?as=priyaraman`);
        await keepSignIn(stage.page);
        await hostButton(stage, 'Power-Ups').click();
        await hostButton(stage, 'Settings').click();
        await stage.page.waitForTimeout(300);
        const edit = hostButton(stage, 'Edit Power-Up settings');
        if (await edit.count()) {
          await edit.click();
          await stage.enter('settings');
          await stage.page.waitForTimeout(500);
        }
      },
    },
  ],
};

const consent: Act = {
  name: 'consent',
  async open(stage) {
    await openGear(stage);
    await hostButton(stage, 'Authorize account').click();
    await stage.enter('settings');
    await stage.the('button', 'Authorize').waitFor();
  },
  scenes: [
    { name: 'asked', of: popup, sample: true },
    {
      name: 'denied',
      of: popup,
      async go(stage) {
        const opened = stage.page.context().waitForEvent('page');
        await stage.press('Authorize');
        const asking = await opened;
        const closed = asking.waitForEvent('close');
        await asking.getByRole('button', { name: 'Deny' }).click();
        await closed;
        await stage.page.waitForTimeout(500);
      },
    },
    {
      name: 'blocked',
      of: popup,
      async go(stage) {
        await stage.page.goto(`${stage.trello.boardUrl}?sandbox=-allow-popups`);
        await hostButton(stage, 'Power-Ups').click();
        await hostButton(stage, 'Settings').click();
        await hostButton(stage, 'Authorize account').click();
        await stage.enter('settings');
        await stage.press('Authorize');
        await stage.frame.getByText(stage.say('Get a token in a new tab')).waitFor();
      },
    },
  ],
};

const first: Act = {
  name: 'first-day',
  async open(stage) {
    await stage.page.goto(stage.trello.boardUrl);
  },
  scenes: [
    {
      name: 'board',
      sample: true,
      async go({ page }) {
        await page.getByTitle('Muster', { exact: true }).nth(20).waitFor();
      },
    },
    {
      name: 'welcome',
      sample: true,
      async go(stage) {
        await openGear(stage);
        await hostButton(stage, 'Disable').click();
        await hostButton(stage, 'Power-Ups').click();
        await hostButton(stage, 'Enable').click();
        await stage.enter('settings');
        await stage.frame.locator('h1').waitFor();
      },
    },
    {
      name: 'list-actions',
      of: popup,
      async go({ page, trello }) {
        await page.goto(trello.boardUrl);
        const list = page.getByRole('region', { name: 'This week', exact: true });
        await list.getByRole('button', { name: 'List actions' }).click();
        await page.getByRole('dialog', { name: 'List actions' }).getByRole('button').nth(5).waitFor();
      },
    },
    {
      name: 'list-sorters',
      of: popup,
      async go(stage) {
        await hostButton(stage, 'Sort by…').click();
        await stage.page.getByRole('dialog', { name: 'Sort list' }).getByRole('button').nth(10).waitFor();
      },
    },
  ],
};

const plain = (name: string, path: string) => ({
  name,
  async go({ page, trello, look }: Stage) {
    const translated =
      look.locale === 'zh-TW' && /guide|privacy/.test(path) ? path.replace('.html', '.zh-Hant.html') : path;
    await page.goto(`${trello.pagesOrigin}/${translated}`);
    await page.waitForTimeout(300);
  },
});

const pages: Act = {
  name: 'plain',
  open: async () => {},
  scenes: [
    plain('authorize', 'authorize.html'),
    { ...plain('privacy', 'privacy.html'), sample: true },
    { ...plain('guide', 'guide.html'), sample: true },
    plain('outside', 'board.html'),
    { ...plain('guide-below', 'guide.html#errors') },
  ],
};

export const placeActs: readonly Act[] = [settings, consent, first, pages];
