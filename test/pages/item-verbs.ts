/** What the board's table of check items does with many. */
import type { FrameLocator } from 'playwright-core';
import type { Verb } from './verbs.ts';
import { press } from './walk.ts';

/** Presses a verb that is kept under More. */
export async function inMore(frame: FrameLocator, verb: string): Promise<void> {
  await press(frame, 'More');
  await frame.getByRole('menuitem', { name: verb }).click();
}

export const itemVerbs = ({ member }: { readonly member: string }): readonly Verb[] => [
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
  { name: 'delete', act: (frame) => inMore(frame, 'Delete') },
];
