/** Muster on a card: its section on the back, its popup, and what opens in them. */
import { keepSignIn } from '../signed-in.ts';
import type { Act, Scene } from './scene.ts';
import type { Stage } from './stage.ts';

const full = 'Launch checklist for the website 🚀';

async function openCard(stage: Stage, name: string, query = ''): Promise<void> {
  const { page, trello, look } = stage;
  // A section is as high as what it shows.
  await page.setViewportSize({ width: look.width, height: 1400 });
  await page.goto(`${trello.boardUrl}${query}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('dialog', { name, exact: true }).waitFor();
  await stage.enter('card');
}

async function openSignedIn(stage: Stage, name: string): Promise<void> {
  await stage.page.goto(stage.trello.boardUrl);
  await keepSignIn(stage.page);
  await openCard(stage, name);
  await stage.the('button', 'Add a checklist').waitFor();
}

/** The frame that Trello gives the section. */
const section = ({ page }: Stage) => page.locator('iframe[src*="/card.html"]:visible').last();

async function leave({ page, frame }: Stage): Promise<void> {
  const open = frame.locator('dialog[open], [popover]:popover-open');
  for (let tries = 0; tries < 3 && (await open.count()) > 0; tries++) {
    await open
      .last()
      .locator('button, input, [tabindex]')
      .first()
      .focus()
      .catch(() => {});
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
}

/** A tab tells how many there are. */
const view = (name: string) => async (stage: Stage) => {
  const order = ['Checklists', 'Comments', 'Members', 'History'];
  await stage.frame.getByRole('tab').nth(order.indexOf(name)).click();
  await stage.page.waitForTimeout(600);
};

const shown = (scenes: readonly Scene[]): readonly Scene[] => scenes.map((scene) => ({ of: section, ...scene }));

const opened = ({ frame }: Stage) => frame.locator('dialog[open], [popover]:popover-open').last().waitFor();

const inPopup = (scenes: readonly Scene[]): readonly Scene[] =>
  scenes.map((scene) => ({ of: ({ page }) => page.getByRole('dialog', { name: 'Muster' }), ...scene }));

const menu = (name: string, ...presses: readonly string[]): Scene => ({
  name,
  async go(stage) {
    await view('Checklists')(stage);
    await stage.the('button', 'More for the checklist “{name}”').first().click();
    await stage.press(...presses);
    await opened(stage);
  },
});

const more = (name: string, ...presses: readonly string[]): Scene => ({
  name,
  async go(stage) {
    await view('Checklists')(stage);
    await stage.the('button', 'More ways to add').click();
    await stage.press(...presses);
    await opened(stage);
  },
});

const signedOut: Act = {
  name: 'card-out',
  open: (stage) => openCard(stage, 'Book the venue'),
  scenes: shown([
    { name: 'checklists', sample: true, go: ({ the }) => the('button', 'Authorize').waitFor() },
    { name: 'comments', go: view('Comments') },
    { name: 'members', go: view('Members') },
  ]),
};

const card: Act = {
  name: 'card',
  open: (stage) => openSignedIn(stage, full),
  leave,
  scenes: shown([
    { name: 'checklists', sample: true },
    {
      name: 'add-item',
      async go(stage) {
        await stage.press('Add an item');
        await stage.fill('Add an item', '- [ ] Tell the team\n- [ ] Tell the press\n- [x] Tell the boss');
      },
    },
    {
      name: 'add-checklist',
      async go(stage) {
        await stage.page.keyboard.press('Escape');
        await stage.press('Add a checklist');
        await stage.fill('Add a checklist', 'Release steps');
      },
    },
    menu('checklist-menu'),
    menu('as-text', 'Edit as text …'),
    {
      name: 'choosing',
      async go(stage) {
        await stage.press('Cancel');
        await menu('').go?.(stage);
        await stage.press('Select items …');
        await stage.frame.getByRole('checkbox').nth(1).check();
        await stage.frame.getByRole('checkbox').nth(2).check();
      },
    },
    {
      name: 'choosing-ended',
      async go(stage) {
        await stage.press('Done');
      },
    },
    more('more-menu'),
    more('from-template', 'From a template …'),
    more('from-copy', 'Copy a checklist of any card …'),
    more('from-cards', 'Cards as items …'),
    {
      name: 'item-menu',
      async go(stage) {
        await stage.the('button', 'More for “{name}”').nth(1).click();
        await opened(stage);
      },
    },
    {
      name: 'item-assign',
      async go(stage) {
        await stage.the('button', 'More for “{name}”').nth(1).click();
        await stage.frame.getByRole('menuitem').nth(1).click();
        await opened(stage);
      },
    },
    {
      name: 'item-date',
      async go(stage) {
        await stage.the('button', 'More for “{name}”').nth(1).click();
        await stage.frame.getByRole('menuitem').nth(2).click();
        await opened(stage);
      },
    },
    {
      name: 'rename',
      async go(stage) {
        await stage.frame.locator('.check-item-name').nth(9).click();
        await stage.frame.getByRole('textbox').last().waitFor();
      },
    },
    {
      name: 'note-undo',
      sample: true,
      async go(stage) {
        await stage.page.keyboard.press('Escape');
        await stage.frame.getByRole('checkbox', { checked: false }).first().click();
        await stage.the('button', 'Undo').waitFor();
      },
    },
    { name: 'comments', sample: true, go: view('Comments') },
    {
      name: 'comment-writing',
      async go(stage) {
        await view('Comments')(stage);
        await stage.frame.getByRole('textbox').first().click();
        await stage.page.keyboard.type('Thank you, @ke');
        await stage.frame.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'comment-preview',
      async go(stage) {
        await stage.page.keyboard.press('Enter');
        await stage.page.keyboard.type(' **well** done\n- one\n- two');
        await stage.press('How it will look');
      },
    },
    {
      name: 'comment-replies',
      async go(stage) {
        await stage.press('Saved replies');
        await opened(stage);
      },
    },
    { name: 'members', sample: true, go: view('Members') },
    { name: 'history', sample: true, go: view('History') },
    {
      name: 'history-stays',
      async go(stage) {
        await stage.press('Time in lists');
        await stage.page.waitForTimeout(800);
      },
    },
    {
      name: 'shortcuts',
      async go(stage) {
        await stage.frame.getByRole('tab').first().focus();
        await stage.page.keyboard.press('?');
        await opened(stage);
      },
    },
    {
      name: 'palette',
      async go(stage) {
        await stage.frame.getByRole('tab').first().focus();
        await stage.page.keyboard.press('Control+k');
        await stage.frame.getByRole('combobox').first().waitFor();
      },
    },
  ]),
};

const bare: Act = {
  name: 'card-empty',
  open: (stage) => openSignedIn(stage, 'Rehearse the talk'),
  leave,
  scenes: shown([
    { name: 'checklists', sample: true },
    { name: 'comments', go: view('Comments') },
    { name: 'history', go: view('History') },
  ]),
};

const popup: Act = {
  name: 'popup',
  async open(stage) {
    await openSignedIn(stage, full);
    await stage.page.getByRole('dialog').getByRole('button', { name: 'Power-Ups', exact: true }).click();
    await stage.page.getByRole('button', { name: 'Muster', exact: true }).last().click();
    await stage.enter('card');
    await stage.frame.getByRole('checkbox').first().waitFor();
  },
  scenes: inPopup([
    { name: 'checklists', sample: true },
    {
      name: 'command',
      sample: true,
      async go(stage) {
        await stage.fill('Command', 'move to rev');
        await stage.frame.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'comments',
      async go(stage) {
        await stage.fill('Command', '');
        await view('Comments')(stage);
      },
    },
    { name: 'members', go: view('Members') },
    { name: 'history', go: view('History') },
  ]),
};

const trouble: Act = {
  name: 'card-trouble',
  async open(stage) {
    await stage.page.goto(stage.trello.boardUrl);
    await keepSignIn(stage.page);
  },
  scenes: shown([
    {
      name: 'loading',
      sample: true,
      async go(stage) {
        await stage.disturb({ delayMs: [5000, 5000] });
        await openCard(stage, full);
        await stage.page.waitForTimeout(1200);
      },
    },
    {
      name: 'failed',
      sample: true,
      async go(stage) {
        await stage.disturb({ rate500: 1 });
        await openCard(stage, full);
        await stage.the('button', 'Try again').waitFor({ timeout: 40_000 });
      },
    },
    {
      name: 'offline',
      async go(stage) {
        await stage.disturb({ cutBefore: 1 });
        await openCard(stage, full);
        await stage.the('button', 'Try again').waitFor({ timeout: 40_000 });
      },
    },
    {
      name: 'offline-comment',
      async go(stage) {
        await stage.disturb({});
        await openCard(stage, full);
        await stage.the('button', 'Add a checklist').waitFor();
        await view('Comments')(stage);
        await stage.frame.getByRole('textbox').first().fill('Written on a train');
        await stage.disturb({ cutBefore: 1 });
        await stage.the('button', 'Comment').last().click();
        await stage.the('button', 'Try again').waitFor({ timeout: 40_000 });
      },
    },
    {
      name: 'revoked',
      async go(stage) {
        await stage.disturb({ revokeAfter: 1 });
        await openCard(stage, full);
        await stage.page.waitForTimeout(800);
        await stage.frame.getByRole('checkbox', { checked: false }).first().click();
        await stage.the('button', 'Authorize').waitFor();
      },
    },
    {
      name: 'observer',
      sample: true,
      async go(stage) {
        await stage.disturb({});
        await stage.page.goto(`${stage.trello.boardUrl}?as=priyaraman`);
        await keepSignIn(stage.page);
        await openCard(stage, full, '?as=priyaraman');
        await stage.page.waitForTimeout(800);
      },
    },
    { name: 'observer-comments', go: view('Comments') },
    { name: 'observer-members', go: view('Members') },
  ]),
};

const writing: Act = {
  name: 'first-change',
  async open(stage) {
    await openCard(stage, full);
  },
  leave,
  scenes: shown([
    {
      name: 'asked',
      async go(stage) {
        const opening = stage.page.context().waitForEvent('page');
        await stage.press('Authorize');
        const asking = await opening;
        const closed = asking.waitForEvent('close');
        await asking.getByRole('button', { name: 'Allow' }).click();
        await closed;
        await stage.the('button', 'Add a checklist').waitFor();
        await stage.frame.getByRole('checkbox', { checked: false }).first().click();
        await stage.the('button', 'Allow changes').waitFor();
      },
    },
  ]),
};

export const cardActs: readonly Act[] = [signedOut, card, bare, popup, writing, trouble];
