/** A card: what its section and its popup show, and what opens over them. */
import { full, inPopup, leave, menu, more, openCard, opened, openSignedIn, shown, view } from './card-stage.ts';
import type { Act } from './scene.ts';

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

export const cardActs: readonly Act[] = [signedOut, card, bare, popup];
