/** The board page: its views; items and cards, what opens over them, what is chosen in them. */
import { bulk, choose, grid, leave, openBoard, openSignedIn, over, view } from './board-stage.ts';
import type { Act } from './scene.ts';
import type { Stage } from './stage.ts';

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
  ],
};

export const boardActs: readonly Act[] = [signedOut, tables];
