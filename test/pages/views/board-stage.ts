/** Ways through the board page: to its views, to what opens over them, and back. */
import { keepSignIn } from '../signed-in.ts';
import type { Scene } from './scene.ts';
import { closeAll, type Stage } from './stage.ts';

/** Opens the board page. */
export async function openBoard(stage: Stage): Promise<void> {
  await stage.page.goto(stage.trello.boardUrl);
  await stage.page.getByRole('button', { name: 'Muster', exact: true }).click();
  await stage.enter('board');
}

export async function openSignedIn(stage: Stage): Promise<void> {
  await stage.page.goto(stage.trello.boardUrl);
  await keepSignIn(stage.page);
  await openBoard(stage);
  await stage.frame.getByRole('grid').waitFor();
}

/** Closes what is open, and shows all rows, none chosen. */
export async function leave(stage: Stage): Promise<void> {
  await closeAll(stage);
  const { frame, press } = stage;
  const line = frame.getByRole('combobox').first();
  if ((await line.count()) && (await line.inputValue().catch(() => '')) !== '') await line.fill('');
  if (await frame.locator('.bulk').count()) await press('Select none');
}

export const grid = ({ frame }: Stage) => frame.getByRole('grid').waitFor();

export async function view(stage: Stage, name: string): Promise<void> {
  await stage.the('tab', name).click();
  await stage.frame.locator('[role=tabpanel] :is([role=grid], .empty, .board-members, form)').first().waitFor();
}

export const choose = async (stage: Stage, name: string) => {
  await view(stage, name);
  await stage.the('checkbox', 'Select all').click();
  await stage.frame.locator('.bulk').waitFor();
};

/** What a press of some buttons shows over a view. */
export const over = (tab: string, name: string, ...presses: readonly string[]): Scene => ({
  name: `${tab.toLowerCase()}-${name}`,
  async go(stage) {
    await view(stage, tab);
    await stage.press(...presses);
    await stage.frame.locator('dialog[open], [popover]:popover-open').last().waitFor();
  },
});

/** The same, of verbs on all that is chosen. */
export const bulk = (tab: string, name: string, ...presses: readonly string[]): Scene => ({
  name: `${tab.toLowerCase()}-bulk-${name}`,
  async go(stage) {
    await choose(stage, tab);
    for (const press of presses) await inBar(stage, press);
    await stage.frame.locator('dialog[open], [popover]:popover-open').last().waitFor();
  },
});

export async function inBar({ frame, say, press }: Stage, name: string): Promise<void> {
  const button = frame.locator('.bulk').getByRole('button', { name: say(name) });
  if (await frame.getByRole('menuitem').count()) await press(name);
  else await button.click();
}
