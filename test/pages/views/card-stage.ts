import { keepSignIn } from '../signed-in.ts';
import type { Scene } from './scene.ts';
import { closeAll, type Stage } from './stage.ts';

export const full = 'Launch checklist for the website 🚀';

export async function openCard(stage: Stage, name: string, query = ''): Promise<void> {
  const { page, trello, look } = stage;
  // A section is as high as what it shows.
  await page.setViewportSize({ width: look.width, height: 1400 });
  await page.goto(`${trello.boardUrl}${query}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('dialog', { name, exact: true }).waitFor();
  await stage.enter('card');
}

export async function openSignedIn(stage: Stage, name: string): Promise<void> {
  await stage.page.goto(stage.trello.boardUrl);
  await keepSignIn(stage.page);
  await openCard(stage, name);
  await stage.the('button', 'Add a checklist').waitFor();
}

/** The frame that Trello gives the section. */
export const section = ({ page }: Stage) => page.locator('iframe[src*="/card.html"]:visible').last();

export const leave = closeAll;

/** A tab tells how many there are. */
export const view = (name: string) => async (stage: Stage) => {
  const order = ['Checklists', 'Comments', 'Members', 'History'];
  await stage.frame.getByRole('tab').nth(order.indexOf(name)).click();
  await stage.page.waitForTimeout(600);
};

export const shown = (scenes: readonly Scene[]): readonly Scene[] => scenes.map((scene) => ({ of: section, ...scene }));

export const opened = ({ frame }: Stage) => frame.locator('dialog[open], [popover]:popover-open').last().waitFor();

export const inPopup = (scenes: readonly Scene[]): readonly Scene[] =>
  scenes.map((scene) => ({ of: ({ page }) => page.getByRole('dialog', { name: 'Muster' }), ...scene }));

export const menu = (name: string, ...presses: readonly string[]): Scene => ({
  name,
  async go(stage) {
    await view('Checklists')(stage);
    await stage.the('button', 'More for the checklist “{name}”').first().click();
    await stage.press(...presses);
    await opened(stage);
  },
});

export const more = (name: string, ...presses: readonly string[]): Scene => ({
  name,
  async go(stage) {
    await view('Checklists')(stage);
    await stage.the('button', 'More ways to add').click();
    await stage.press(...presses);
    await opened(stage);
  },
});
