/** The board page: its views, what opens over them, what is chosen in them. */
import { keepSignIn } from '../signed-in.ts';
import { openSettings } from './place-acts.ts';
import type { Act, Scene } from './scene.ts';
import type { Stage } from './stage.ts';

/** Opens the board page. */
async function openBoard(stage: Stage): Promise<void> {
  await stage.page.goto(stage.trello.boardUrl);
  await stage.page.getByRole('button', { name: 'Muster', exact: true }).click();
  await stage.enter('board');
}

async function openSignedIn(stage: Stage): Promise<void> {
  await stage.page.goto(stage.trello.boardUrl);
  await keepSignIn(stage.page);
  await openBoard(stage);
  await stage.frame.getByRole('grid').waitFor();
}

/** Closes what is open, and shows all rows, none chosen. */
async function leave({ page, frame, press }: Stage): Promise<void> {
  const open = frame.locator('dialog[open], [popover]:popover-open');
  for (let tries = 0; tries < 4 && (await open.count()) > 0; tries++) {
    await open
      .last()
      .locator('button, input, [tabindex]')
      .first()
      .focus()
      .catch(() => {});
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
  const line = frame.getByRole('combobox').first();
  if ((await line.count()) && (await line.inputValue().catch(() => '')) !== '') await line.fill('');
  if (await frame.locator('.bulk').count()) await press('Select none');
}

const grid = ({ frame }: Stage) => frame.getByRole('grid').waitFor();

async function view(stage: Stage, name: string): Promise<void> {
  await stage.the('tab', name).click();
  await stage.frame.locator('[role=tabpanel] :is([role=grid], .empty, .board-members, form)').first().waitFor();
}

const choose = async (stage: Stage, name: string) => {
  await view(stage, name);
  await stage.the('checkbox', 'Select all').click();
  await stage.frame.locator('.bulk').waitFor();
};

/** What a press of some buttons shows over a view. */
const over = (tab: string, name: string, ...presses: readonly string[]): Scene => ({
  name: `${tab.toLowerCase()}-${name}`,
  async go(stage) {
    await view(stage, tab);
    await stage.press(...presses);
    await stage.frame.locator('dialog[open], [popover]:popover-open').last().waitFor();
  },
});

/** The same, of verbs on all that is chosen. */
const bulk = (tab: string, name: string, ...presses: readonly string[]): Scene => ({
  name: `${tab.toLowerCase()}-bulk-${name}`,
  async go(stage) {
    await choose(stage, tab);
    for (const press of presses) await inBar(stage, press);
    await stage.frame.locator('dialog[open], [popover]:popover-open').last().waitFor();
  },
});

async function inBar({ frame, say, press }: Stage, name: string): Promise<void> {
  const button = frame.locator('.bulk').getByRole('button', { name: say(name) });
  if (await frame.getByRole('menuitem').count()) await press(name);
  else await button.click();
}

const signedOut: Act = {
  name: 'board-out',
  open: openBoard,
  leave,
  scenes: [
    { name: 'checklists', sample: true, go: ({ the }) => the('button', 'Authorize').waitFor() },
    ...['Comments', 'Members', 'Cards', 'History', 'Attachments', 'Jobs'].map((name) => ({
      name: name.toLowerCase(),
      go: async (stage: Stage) => {
        await stage.the('tab', name).click();
        await stage.page.waitForTimeout(300);
      },
    })),
  ],
};

const tables: Act = {
  name: 'board',
  open: openSignedIn,
  leave,
  scenes: [
    { name: 'checklists', sample: true, go: grid },
    { name: 'cards', sample: true, go: (stage) => view(stage, 'Cards') },
    { name: 'comments', sample: true, go: (stage) => view(stage, 'Comments') },
    { name: 'members', sample: true, go: (stage) => view(stage, 'Members') },
    {
      name: 'members-below',
      async go(stage) {
        await view(stage, 'Members');
        await stage.frame.locator('.chart').last().scrollIntoViewIfNeeded();
      },
    },
    { name: 'history', sample: true, go: (stage) => view(stage, 'History') },
    { name: 'attachments', sample: true, go: (stage) => view(stage, 'Attachments') },
    { name: 'jobs-none', go: (stage) => view(stage, 'Jobs') },
    {
      name: 'checklists-no-match',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.frame.getByRole('combobox').fill('nothing is called so ');
        await stage.the('button', 'Show all').waitFor();
      },
    },
    {
      name: 'checklists-mistake',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.frame.getByRole('combobox').fill('list:nowhere membr:ana ');
        await stage.frame.locator('.filter-mistakes .link').first().waitFor();
      },
    },
    {
      name: 'checklists-completion',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.frame.getByRole('combobox').click();
        await stage.page.keyboard.type('member:');
        await stage.frame.getByRole('option').first().waitFor();
      },
    },
    over('Checklists', 'menu-list', 'List'),
    over('Checklists', 'menu-member', 'Member'),
    over('Checklists', 'menu-label', 'Label'),
    over('Checklists', 'menu-filter', 'Filter'),
    over('Checklists', 'menu-group', 'Group'),
    over('Checklists', 'menu-sort', 'Sort'),
    over('Checklists', 'menu-columns', 'Columns'),
    over('Checklists', 'views-none', 'Views'),
    {
      name: 'checklists-views',
      sample: true,
      async go(stage) {
        await view(stage, 'Checklists');
        for (const [name, line] of [
          ['Open this week', 'is:open due:week '],
          ['What Kenji has, by card', 'member:kenjiwatanabe '],
        ] as const) {
          await stage.frame.getByRole('combobox').fill(line);
          await stage.press('Views');
          await stage.fill('Name of the view', name);
          await stage.page.keyboard.press('Enter');
          await stage.frame.locator('.saved-views').getByText(name).waitFor();
          if (line.startsWith('is')) await stage.page.keyboard.press('Escape');
        }
      },
    },
    {
      name: 'checklists-grouped-by-member',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.press('Group', 'Member');
        await grid(stage);
      },
    },
    {
      name: 'checklists-back-to-lists',
      async go(stage) {
        await stage.press('Group', 'List');
        await grid(stage);
      },
    },
    { ...over('Checklists', 'health', 'Health'), sample: true },
    { ...over('Checklists', 'summary', 'Summary'), sample: true },
    {
      name: 'checklists-item-menu',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.the('button', 'More for “{name}”').nth(2).click();
        await stage.frame.getByRole('menuitem').first().waitFor();
      },
    },
    {
      name: 'checklists-item-assign',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.the('button', 'Assign “{name}”').first().click();
        await stage.frame.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'checklists-item-date',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.the('button', 'Due date of “{name}”').first().click();
        await stage.frame.locator('.date-field').waitFor();
      },
    },
    {
      name: 'checklists-rename',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.frame.locator('.item-text').nth(2).click();
        await stage.frame.getByRole('textbox').last().waitFor();
      },
    },
    { name: 'checklists-selected', sample: true, go: (stage) => choose(stage, 'Checklists') },
    bulk('Checklists', 'assign', 'Assign'),
    bulk('Checklists', 'due', 'Due'),
    bulk('Checklists', 'shift', 'Due', 'Shift dates …'),
    bulk('Checklists', 'more', 'More'),
    bulk('Checklists', 'rename', 'More', 'Find and replace …'),
    bulk('Checklists', 'move', 'More', 'Move to a checklist of their card …'),
    { ...bulk('Checklists', 'template', 'More', 'Apply a template to their cards …'), sample: true },
    { ...bulk('Checklists', 'preview', 'Check'), sample: true },
    { name: 'cards-selected', go: (stage) => choose(stage, 'Cards') },
    bulk('Cards', 'checklist', 'Checklist'),
    bulk('Cards', 'blank', 'Checklist', 'Add a checklist …'),
    bulk('Cards', 'copy-checklist', 'Checklist', 'Add a copy of a checklist …'),
    bulk('Cards', 'remove-checklist', 'Checklist', 'Remove checklists by name …'),
    {
      name: 'cards-bulk-template',
      sample: true,
      async go(stage) {
        await bulk('Cards', '', 'Checklist', 'Apply a template …').go?.(stage);
        await stage.fill('Which checklist', 'Review');
        await stage.page.keyboard.press('Enter');
        await stage.the('radio', 'Add missing items only').waitFor();
      },
    },
    {
      name: 'cards-bulk-comment',
      async go(stage) {
        await bulk('Cards', '', 'Comment …').go?.(stage);
        await stage.fill('Comment', 'Please look at {card}, {member}: it is due {due}. Thank you, {nobody}!');
        await stage.press('How it will look on each card');
      },
    },
    bulk('Cards', 'members', 'Members'),
    bulk('Cards', 'member-add', 'Members', 'Add …'),
    bulk('Cards', 'member-replace', 'Members', 'Replace …'),
    bulk('Cards', 'label-add', 'Labels', 'Add …'),
    bulk('Cards', 'due', 'Due date'),
    bulk('Cards', 'shift', 'Due date', 'Shift dates …'),
    bulk('Cards', 'move', 'Move'),
    bulk('Cards', 'more', 'More'),
    {
      name: 'cards-bulk-rename',
      async go(stage) {
        await bulk('Cards', '', 'More', 'Find and replace …').go?.(stage);
        await stage.fill('Find', 'the');
        await stage.fill('Replace by', 'a');
      },
    },
    bulk('Cards', 'copy', 'More', 'Copy …'),
    {
      name: 'cards-bulk-link',
      async go(stage) {
        await bulk('Cards', '', 'More', 'Add a link …').go?.(stage);
        await stage.fill('Address', 'www.example.org');
      },
    },
    {
      name: 'cards-bulk-preview',
      async go(stage) {
        await bulk('Cards', '', 'Members', 'Add …').go?.(stage);
        await stage.fill('Who', 'kenji');
        await stage.page.keyboard.press('Enter');
        await stage.the('button', 'Run').waitFor();
      },
    },
    { ...over('Cards', 'add', 'Add cards …') },
    {
      name: 'cards-add-pasted',
      sample: true,
      async go(stage) {
        await over('Cards', '', 'Add cards …').go?.(stage);
        await stage.fill(
          'Cards, one a line or as CSV',
          'name,list,members,labels,due,items\nBook a photographer,This week,kenjiwatanabe,Press,2026-12-31,Ask Ana|Ask Ben\nInvite the press,Nowhere,nobody,Press,soon,',
        );
      },
    },
    {
      name: 'comments-writing',
      async go(stage) {
        await view(stage, 'Comments');
        await stage.press('Quote');
        await stage.page.keyboard.type('@ma');
        await stage.frame.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'comments-preview',
      async go(stage) {
        await stage.page.keyboard.press('Escape');
        await stage.frame.getByRole('textbox').last().fill('**Yes**, let us do that.\n- @kenjiwatanabe books it');
        await stage.press('How it will look');
      },
    },
    {
      name: 'comments-replies',
      async go(stage) {
        await stage.press('Saved replies');
        await stage.fill('Name of the reply', 'On it');
        await stage.page.keyboard.press('Enter');
        await stage.frame.locator('.canned').getByText('On it').waitFor();
      },
    },
    {
      name: 'comments-asked',
      async go(stage) {
        await view(stage, 'Comments');
        await stage.press('Asked of me');
        await stage.page.waitForTimeout(400);
      },
    },
    over('Comments', 'export', 'Export'),
    { name: 'comments-selected', go: (stage) => choose(stage, 'Comments') },
    over('Members', 'hand-over', 'Hand over …'),
    {
      name: 'members-hand-over-of',
      sample: true,
      async go(stage) {
        await over('Members', '', 'Hand over …').go?.(stage);
        await stage.fill('Who gives it away', 'kenji');
        await stage.page.keyboard.press('Enter');
        await stage.the('combobox', 'Who takes it over').waitFor();
      },
    },
    over('Members', 'groups-none', 'Groups …'),
    {
      name: 'members-groups',
      async go(stage) {
        await over('Members', '', 'Groups …').go?.(stage);
        await stage.fill('Name of the group', 'Press team');
        await stage.frame.locator('dialog[open]').getByRole('option').first().click();
        await stage.frame.locator('dialog[open]').getByRole('option').nth(2).click();
        await stage.press('Keep the group');
        await stage.frame.locator('dialog[open]').getByText('Press team').first().waitFor();
      },
    },
    over('Members', 'restore', 'Restore lost members …'),
    { ...over('History', 'time-in-lists', 'Time in lists'), sample: true },
    over('History', 'export', 'Export'),
    { name: 'attachments-selected', go: (stage) => choose(stage, 'Attachments') },
    over('Attachments', 'links', 'Links'),
    over('Attachments', 'add-link', 'Add a link …'),
    {
      name: 'palette',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.page.keyboard.press('Control+k');
        await stage.frame.locator('dialog[open]').waitFor();
      },
    },
    {
      name: 'palette-hints',
      sample: true,
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.page.keyboard.press('Control+k');
        await stage.fill('Command', 'move announcement to rev');
        await stage.frame.locator('dialog[open]').getByRole('option').first().waitFor();
      },
    },
    {
      name: 'palette-ready',
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.page.keyboard.press('Control+k');
        await stage.fill('Command', 'add Call the printer to Review due fri @kenjiwatanabe #press ');
        await stage.page.waitForTimeout(400);
      },
    },
    {
      name: 'shortcuts',
      sample: true,
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.frame.getByRole('tab').first().focus();
        await stage.page.keyboard.press('?');
        await stage.frame.locator('dialog[open]').waitFor();
      },
    },
    {
      name: 'note-undo',
      sample: true,
      async go(stage) {
        await view(stage, 'Checklists');
        await stage.frame.locator('[data-index] input[type=checkbox]:not([data-select]):not(:checked)').first().click();
        await stage.the('button', 'Undo').waitFor();
      },
    },
    {
      name: 'note-undo-over-selection',
      async go(stage) {
        await choose(stage, 'Checklists');
      },
    },
  ],
};

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

export const boardActs: readonly Act[] = [signedOut, tables, jobs, consoleAct, trouble];
