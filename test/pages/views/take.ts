/** Takes every view of Muster, in every look. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { boardActs } from './board-acts.ts';
import { boardJobActs } from './board-job-acts.ts';
import { boardMoreActs } from './board-more-acts.ts';
import { cardActs } from './card-acts.ts';
import { cardTroubleActs } from './card-trouble-acts.ts';
import { type Look, looks } from './looks.ts';
import { placeActs } from './place-acts.ts';
import type { Act } from './scene.ts';
import { openStage, shoot } from './stage.ts';

const acts: readonly Act[] = [
  ...cardActs,
  ...cardTroubleActs,
  ...boardActs,
  ...boardMoreActs,
  ...boardJobActs,
  ...placeActs,
];

/** `wanted` names looks and acts; all of them where it names none. Answers with what could not be taken, and why. */
export async function takeAll(folder: string, wanted: readonly string[]): Promise<readonly string[]> {
  const among = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] => {
    const named = all.filter(({ name }) => wanted.includes(name));
    return named.length > 0 ? named : all;
  };
  const missed: string[] = [];
  for (const look of among(looks))
    for (const act of among(acts)) missed.push(...(await takeAct(act, look, join(folder, look.name))));
  return missed;
}

/** Each act has a Trello of its own, so that what one of them changed does not show in the next. */
async function takeAct({ name, open, leave, scenes }: Act, look: Look, folder: string): Promise<readonly string[]> {
  if (look.sample && !scenes.some(({ sample }) => sample)) return [];
  await mkdir(folder, { recursive: true });
  const stage = await openStage(look);
  const missed: string[] = [];
  const note = (scene: string, error: unknown) => missed.push(`${look.name}/${scene}: ${String(error)}`);
  try {
    await open(stage);
    for (const scene of scenes) {
      const title = `${name}-${scene.name}`;
      try {
        // Those after it may stand on what it leaves, in a look of which it is no sample too.
        await scene.go?.(stage);
        if (!look.sample || scene.sample) await shoot(stage, folder, title, scene.of?.(stage));
        await leave?.(stage);
      } catch (error) {
        note(title, error);
        await open(stage);
      }
    }
  } catch (error) {
    note(name, error);
  } finally {
    await stage.close();
  }
  return missed;
}
