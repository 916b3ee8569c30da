/** What the board's table of check items does with many. */
import type { FrameLocator } from 'playwright-core';
import type { Verb } from './verbs.ts';
import { press } from './walk.ts';

/** Presses a verb that is kept under More. */
export async function inMore(frame: FrameLocator, verb: string): Promise<void> {
  await press(frame, 'More');
  await frame.getByRole('menuitem', { name: verb }).click();
}

interface ItemNames {
  readonly member: string;
  readonly checklist: string;
  /** Of the checklist to move to. */
  readonly to?: string | RegExp;
}

export const itemVerbs = ({ member, checklist, to = /./ }: ItemNames): readonly Verb[] => [
  { name: 'check', act: (frame) => press(frame, 'Check') },
  { name: 'uncheck', act: (frame) => press(frame, 'Uncheck') },
  {
    name: 'assign',
    async act(frame, page) {
      await press(frame, 'Assign');
      await frame.getByRole('combobox', { name: 'Assign' }).fill(member);
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'unassign',
    async act(frame) {
      await press(frame, 'Assign');
      await frame.getByRole('option', { name: 'Nobody' }).click();
    },
  },
  {
    name: 'set dates',
    async act(frame) {
      await frame.getByRole('region').getByRole('button', { name: 'Due', exact: true }).click();
      await press(frame, 'Tomorrow');
    },
  },
  {
    name: 'clear dates',
    async act(frame) {
      await frame.getByRole('region').getByRole('button', { name: 'Due', exact: true }).click();
      await press(frame, 'No date');
    },
  },
  {
    name: 'shift dates',
    async act(frame) {
      await frame.getByRole('region').getByRole('button', { name: 'Due', exact: true }).click();
      await press(frame, 'Shift dates …');
      await frame.getByLabel('By how many days').fill('-3');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'find and replace',
    async act(frame) {
      await inMore(frame, 'Find and replace');
      await frame.getByRole('checkbox', { name: 'Regular expression' }).check();
      await frame.getByRole('textbox', { name: 'Find' }).fill('^(.)');
      await frame.getByRole('textbox', { name: 'Replace by' }).fill('» $1');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'make cards of them',
    act: (frame) => inMore(frame, 'Make cards of them'),
  },
  {
    name: 'move to another checklist',
    async act(frame) {
      await inMore(frame, 'Move to a checklist of their card');
      await frame.getByRole('option', { name: to }).first().click();
    },
  },
  {
    name: 'a template on their cards',
    async act(frame, page) {
      await inMore(frame, 'Apply a template to their cards');
      await frame.getByRole('combobox', { name: 'Which checklist' }).fill(checklist);
      await page.keyboard.press('Enter');
      await frame.getByRole('radio', { name: 'Add it once more' }).check();
      await press(frame, 'Preview');
    },
  },
  { name: 'delete', act: (frame) => inMore(frame, 'Delete') },
];
