/** What the board's table of cards does with many. */
import type { FrameLocator, Page } from 'playwright-core';
import type { Verb } from './verbs.ts';
import { press } from './walk.ts';

const inMenu = async (frame: FrameLocator, menu: string, verb: string) => {
  await frame.getByRole('region').getByRole('button', { name: menu, exact: true }).click();
  await frame.getByRole('menuitem', { name: verb, exact: true }).click();
};
const choose = async (frame: FrameLocator, page: Page, field: string, text: string) => {
  await frame.getByRole('combobox', { name: field }).fill(text);
  await page.keyboard.press('Enter');
};

export interface Names {
  readonly member: string;
  readonly another: string;
  /** Of a checklist that is copied. */
  readonly checklist: string;
  /** Of checklists that are removed. */
  readonly removed: string;
  readonly label: string;
  /** Of a label that is taken off. */
  readonly unlabelled: string;
  readonly list: string;
  /** Stands in the names of cards. */
  readonly text: string;
}

export const cardVerbs = (names: Names): readonly Verb[] => [
  {
    name: 'a new checklist',
    async act(frame) {
      await inMenu(frame, 'Checklist', 'Add a checklist …');
      await frame.getByRole('textbox', { name: 'Name of the checklist' }).fill('Fresh');
      await frame.getByRole('textbox', { name: 'Items, one a line' }).fill('- [ ] Air\n- [ ] Shelf');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'a copy of a checklist',
    async act(frame, page) {
      await inMenu(frame, 'Checklist', 'Add a copy of a checklist …');
      await choose(frame, page, 'Which checklist', names.checklist);
    },
  },
  {
    name: 'a template',
    async act(frame, page) {
      await inMenu(frame, 'Checklist', 'Apply a template …');
      await choose(frame, page, 'Which checklist', names.checklist);
      await press(frame, 'Preview');
    },
  },
  ...(['Add it once more', 'Replace the checklist of that name'] as const).map(
    (mode): Verb => ({
      name: `a template: ${mode}`,
      async act(frame, page) {
        await inMenu(frame, 'Checklist', 'Apply a template …');
        await choose(frame, page, 'Which checklist', names.checklist);
        await frame.getByRole('radio', { name: mode }).check();
        await press(frame, 'Preview');
      },
    }),
  ),
  {
    name: 'checklists removed by name',
    // Only one of the cards has it.
    previewed: false,
    async act(frame, page) {
      await inMenu(frame, 'Checklist', 'Remove checklists by name …');
      await choose(frame, page, 'Which checklist', names.removed);
    },
  },
  {
    name: 'a member added',
    async act(frame, page) {
      await inMenu(frame, 'Members', 'Add …');
      await choose(frame, page, 'Who', names.another);
    },
  },
  {
    name: 'a member removed',
    async act(frame, page) {
      await inMenu(frame, 'Members', 'Remove …');
      await choose(frame, page, 'Who', names.member);
    },
  },
  {
    name: 'a member replaced, on items too',
    async act(frame, page) {
      await inMenu(frame, 'Members', 'Replace …');
      await choose(frame, page, 'Who', names.member);
      await frame.getByRole('combobox', { name: 'Items that are assigned too' }).selectOption('all items');
      await choose(frame, page, 'Replaced by', names.another);
    },
  },
  {
    name: 'a label added',
    async act(frame, page) {
      await inMenu(frame, 'Labels', 'Add …');
      await choose(frame, page, 'Which label', names.label);
    },
  },
  {
    name: 'a label removed',
    async act(frame, page) {
      await inMenu(frame, 'Labels', 'Remove …');
      await choose(frame, page, 'Which label', names.unlabelled);
    },
  },
  ...(['Due date', 'Start date'] as const).flatMap((date): Verb[] => [
    {
      name: `${date} set`,
      async act(frame) {
        await press(frame, date);
        await press(frame, 'In a week');
      },
    },
    {
      name: `${date} cleared`,
      async act(frame) {
        await press(frame, date);
        await press(frame, 'No date');
      },
    },
    {
      name: `${date} shifted`,
      async act(frame) {
        await press(frame, date);
        await press(frame, 'Shift dates …');
        await frame.getByLabel('By how many days').fill('10');
        await press(frame, 'Preview');
      },
    },
  ]),
  {
    name: 'start and due shifted',
    async act(frame) {
      await press(frame, 'Due date');
      await press(frame, 'Shift dates …');
      await frame.getByRole('combobox', { name: 'Which dates' }).selectOption('Start and due dates');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'commented',
    async act(frame) {
      await press(frame, 'Comment …');
      await frame.getByRole('textbox', { name: 'Comment' }).fill('About {card}');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'moved',
    async act(frame, page) {
      await press(frame, 'Move');
      await choose(frame, page, 'To which list', names.list);
    },
  },
  { name: 'marked as done', act: (frame) => inMenu(frame, 'More', 'Mark as done') },
  {
    name: 'renamed',
    async act(frame) {
      await inMenu(frame, 'More', 'Find and replace …');
      await frame.getByRole('textbox', { name: 'Find' }).fill(names.text);
      await frame.getByRole('textbox', { name: 'Replace by' }).fill(names.text.toUpperCase());
      await press(frame, 'Preview');
    },
  },
  {
    name: 'copied',
    async act(frame, page) {
      await inMenu(frame, 'More', 'Copy …');
      await choose(frame, page, 'To which list', names.list);
    },
  },
  { name: 'archived', act: (frame) => inMenu(frame, 'More', 'Archive') },
];
