/** The board page: what opens over comments, members, history and attachments, and over every view. */
import { choose, leave, openSignedIn, over, view } from './board-stage.ts';
import type { Act } from './scene.ts';

const more: Act = {
  name: 'board-more',
  open: openSignedIn,
  leave,
  scenes: [
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

export const boardMoreActs: readonly Act[] = [more];
