/** A card: what is being written, and what can go wrong. */
import { keepSignIn } from '../signed-in.ts';
import { full, leave, openCard, shown, view } from './card-stage.ts';
import type { Act } from './scene.ts';

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

export const cardTroubleActs: readonly Act[] = [writing, trouble];
