/** The board page: jobs under way and ended, the console, and what can go wrong. */
import { keepSignIn } from '../signed-in.ts';
import { choose, grid, inBar, leave, openBoard, openSignedIn, view } from './board-stage.ts';
import { openSettings } from './place-acts.ts';
import type { Act } from './scene.ts';

const jobs: Act = {
  name: 'jobs',
  open: openSignedIn,
  leave,
  scenes: [
    {
      name: 'done-note',
      async go(stage) {
        await choose(stage, 'Checklists');
        await inBar(stage, 'Check');
        await stage.press('Run');
        await stage.the('button', 'Undo').waitFor({ timeout: 60_000 });
      },
    },
    {
      name: 'failed-note',
      async go(stage) {
        let nth = 0;
        const headers = { 'access-control-allow-origin': '*' };
        await stage.page
          .context()
          .route('**/1/cards/*/idMembers**', (route) =>
            route.request().method() === 'POST' && nth++ % 5 === 0
              ? route.fulfill({ status: 400, body: 'invalid value for idMember', headers })
              : route.continue(),
          );
        await choose(stage, 'Cards');
        await inBar(stage, 'Members');
        await inBar(stage, 'Add …');
        await stage.fill('Who', 'kenji');
        await stage.page.keyboard.press('Enter');
        await stage.press('Run');
        await stage.the('button', 'Try again').or(stage.the('button', 'Undo')).first().waitFor({ timeout: 60_000 });
      },
    },
    {
      name: 'running',
      sample: true,
      async go(stage) {
        await stage.disturb({ delayMs: [2500, 2500] });
        await choose(stage, 'Cards');
        await inBar(stage, 'Labels');
        await inBar(stage, 'Add …');
        await stage.fill('Which label', 'Press');
        await stage.page.keyboard.press('Enter');
        await stage.press('Run');
        await stage.the('button', 'Pause').waitFor();
      },
    },
    { name: 'view-running', sample: true, go: (stage) => stage.the('tab', 'Jobs').click() },
    {
      name: 'view-paused',
      async go(stage) {
        await stage.press('Pause');
        await stage.the('button', 'Go on').waitFor();
      },
    },
    {
      name: 'view',
      sample: true,
      async go(stage) {
        await stage.disturb({});
        await stage.press('Cancel');
        await stage.frame.locator('.running-jobs').waitFor({ state: 'detached' });
      },
    },
    {
      name: 'view-details',
      async go(stage) {
        await stage.frame.locator('summary').nth(1).click();
        await stage.page.waitForTimeout(300);
      },
    },
    {
      name: 'trash',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.frame.getByRole('combobox').fill('card:venue ');
        await stage.the('checkbox', 'Select all').click();
        await inBar(stage, 'More');
        await inBar(stage, 'Delete');
        await stage.the('button', 'Run').or(stage.the('button', 'Undo')).first().waitFor();
        if (await stage.the('button', 'Run').isVisible()) await stage.press('Run');
        await stage.the('button', 'Undo').waitFor({ timeout: 30_000 });
        await stage.the('tab', 'Jobs').click();
        await stage.the('heading', 'Deleted by Muster').scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'history-by-muster',
      async go(stage) {
        await view(stage, 'History');
      },
    },
  ],
};

/** What goes wrong, and what takes long. */
const trouble: Act = {
  name: 'board-trouble',
  async open(stage) {
    await stage.page.goto(stage.trello.boardUrl);
    await keepSignIn(stage.page);
  },
  scenes: [
    {
      name: 'loading',
      sample: true,
      async go(stage) {
        await stage.disturb({ delayMs: [6000, 6000] });
        await openBoard(stage);
        await stage.page.waitForTimeout(1500);
      },
    },
    {
      name: 'failed',
      sample: true,
      async go(stage) {
        await stage.disturb({ rate500: 1 });
        await openBoard(stage);
        await stage.the('button', 'Try again').waitFor({ timeout: 40_000 });
      },
    },
    {
      name: 'offline',
      async go(stage) {
        await stage.disturb({ cutBefore: 1 });
        await openBoard(stage);
        await stage.the('button', 'Try again').waitFor({ timeout: 40_000 });
      },
    },
    {
      name: 'forbidden-change',
      async go(stage) {
        await stage.disturb({});
        await openBoard(stage);
        await grid(stage);
        const headers = { 'access-control-allow-origin': '*' };
        await stage.page
          .context()
          .route('**/1/cards/*/checkItem/**', (route) =>
            route.request().method() === 'PUT'
              ? route.fulfill({ status: 400, body: 'invalid value for state', headers })
              : route.continue(),
          );
        await stage.frame.locator('[data-index] input[type=checkbox]:not([data-select]):not(:checked)').first().click();
        await stage.the('button', 'Try again').waitFor();
      },
    },
    {
      name: 'revoked',
      async go(stage) {
        await stage.page.context().unroute('**/1/cards/*/checkItem/**');
        await stage.disturb({ revokeAfter: 2 });
        await openBoard(stage);
        await stage.page.waitForTimeout(1500);
        await stage.frame.locator('[data-index] input[type=checkbox]:not([data-select]):not(:checked)').first().click();
        await stage.the('button', 'Authorize').waitFor({ timeout: 10_000 });
      },
    },
    {
      name: 'observer',
      async go(stage) {
        await stage.disturb({});
        await stage.page.goto(`${stage.trello.boardUrl}?as=priyaraman`);
        await keepSignIn(stage.page);
        await stage.page.getByRole('button', { name: 'Muster', exact: true }).click();
        await stage.enter('board');
        await stage.page.waitForTimeout(1500);
      },
    },
    { name: 'observer-cards', go: (stage) => view(stage, 'Cards') },
    { name: 'observer-members', go: (stage) => view(stage, 'Members') },
  ],
};

const consoleAct: Act = {
  name: 'console',
  async open(stage) {
    await openSignedIn(stage);
    await openSettings(stage);
    await stage.the('checkbox', 'Console: try Trello’s API as yourself').check();
    await stage.frame.getByText(stage.say('Kept for everybody on the board.')).waitFor();
    await openBoard(stage);
    await stage.the('tab', 'Console').click();
    await stage.the('button', 'Send').waitFor();
  },
  scenes: [
    { name: 'empty' },
    {
      name: 'answer',
      sample: true,
      async go(stage) {
        await stage.press('Send');
        await stage.the('region', 'Answer').getByText('200').waitFor();
      },
    },
    {
      name: 'path',
      async go(stage) {
        await stage.frame.getByRole('combobox', { name: stage.say('Method') }).selectOption('PUT');
        await stage.frame
          .getByRole('combobox', { name: stage.say('Path, below https://api.trello.com/1') })
          .fill('/cards/{idCard}');
        await stage.frame.locator('[role=option]').first().waitFor();
      },
    },
  ],
};

export const boardJobActs: readonly Act[] = [jobs, consoleAct, trouble];
