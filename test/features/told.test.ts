/** What jobs say they did: the note after one, its entry among the jobs, what can be restored. */
import { describe, expect, test } from 'vitest';
import { addChecklistTo, editCards } from '../../src/features/bulk/card-rows-edits.ts';
import { fillContext } from '../../src/features/bulk/fill.ts';
import { addWholeCards } from '../../src/features/bulk/new-cards.ts';
import { applyTemplate, writtenAs } from '../../src/features/bulk/templates.ts';
import { moveCards } from '../../src/features/cards/edits.ts';
import { addLabel } from '../../src/features/cards/label-edits.ts';
import { moveChecklistTo } from '../../src/features/checklists/checklist-jobs-edits.ts';
import { removeChecklist } from '../../src/features/checklists/edits.ts';
import { addCheckItems, editCheckItem } from '../../src/features/checklists/item-edits.ts';
import { trash } from '../../src/features/jobs/queries.ts';
import { summedUp } from '../../src/features/summed-up.ts';
import type { Edit } from '../../src/jobs/edit.ts';
import type { Board, Card, Checklist } from '../../src/model/board.ts';
import { buildBoard } from '../emulator/seeds/build.ts';
import { todo } from '../emulator/seeds/plan.ts';
import { desk } from './desk.ts';

const source = buildBoard(
  {
    name: 'Shed',
    shortLink: 'shed0001',
    members: [{ username: 'ana', fullName: 'Ana Silva', role: 'admin' }],
    labels: [],
    lists: [
      {
        name: 'Doing',
        cards: [
          { name: 'Roof', checklists: [{ name: 'Steps', items: [todo('Nail'), todo('Paint'), todo('Look')] }] },
          { name: 'Door' },
        ],
      },
      { name: 'Done', cards: [] },
    ],
  },
  Date.UTC(2026, 0, 15),
);

async function shed() {
  const { jobs, board, run, undo } = await desk(source);
  await jobs.ready();
  const did = (edits: readonly Edit[]) => summedUp(edits, (edit, of) => jobs.sentence(edit, 'did', of));
  return { jobs, board, run, undo, did };
}
const item = (name: string) => ({ name, state: 'incomplete' as const });
const cardsOf = (board: Board) => [...board.cards.values()];
const cardOf = (board: Board, name: string) => cardsOf(board).find((card) => card.name === name) as Card;
const stepsOf = (board: Board) => cardOf(board, 'Roof').checklists[0] as Checklist;

describe('a job is told', () => {
  test('by its one edit, with the date or the list that it sets', async () => {
    const { board, did } = await shed();
    const [roof] = cardsOf(board());
    if (!roof) throw new Error('There is a card.');
    expect(did(editCards([roof], { due: '2026-02-03T12:00:00.000Z' }))).toMatch(
      /^Set the due date to Feb 3, 2026, .+\.$/,
    );
    expect(did(editCards([roof], { name: 'Top' }))).toBe('Renamed the card “Roof” to “Top”.');
    const done = board().lists[1]?.id ?? '';
    const moved = moveCards(board(), [roof], done);
    expect(did(moved)).toBe('Moved the card to “Done”.');
  });

  test('as a whole where one of its edits tells it', async () => {
    const { board, did, run, undo } = await shed();
    const [roof, other] = cardsOf(board());
    const [steps] = roof?.checklists ?? [];
    if (!roof || !other || !steps) throw new Error('There are two cards, and a checklist.');
    const { story } = await run(moveChecklistTo(roof, steps, other));
    expect(did(story.job.edits)).toBe(`Moved the checklist “Steps” to “${other.name}”.`);
    expect(did((await undo(story)).going)).toContain('Added the checklist “Steps”.');
  });

  test('by the colour of a label without a name, in words', async () => {
    const { board, did } = await shed();
    const [roof] = cardsOf(board());
    if (!roof) throw new Error('There is a card.');
    const label = { id: 'f'.repeat(24), name: '', color: 'sky_dark' };
    expect(did([addLabel(roof.id, label)])).toBe('Put the label “dark sky blue” on the card.');
  });

  test('by how many say the same, or are of one kind, and how many more there are', async () => {
    const { board, did } = await shed();
    const cards = cardsOf(board());
    const steps = stepsOf(board());
    const place = { idCard: cardOf(board(), 'Roof').id, idChecklist: steps.id };
    const checks = steps.checkItems.map((item) => editCheckItem(place, item, { state: 'complete' }));
    expect(did(editCards(cards, { closed: true }))).toBe('2 × Archived the card.');
    expect(did(checks)).toBe('Checked 3 items.');
    expect(did([...checks, ...editCards(cards, { closed: true })])).toBe('Checked 3 items. 2 × Archived the card.');
    expect(did(addCheckItems(place.idCard, steps, [{ name: 'Rest', state: 'incomplete' }]))).toBe('Added “Rest”.');
    const made = addWholeCards(
      board(),
      [
        { name: 'A', idList: board().lists[0]?.id ?? '', items: [item('x'), item('y')] },
        { name: 'B', idList: board().lists[0]?.id ?? '', items: [] },
      ],
      'Steps',
    );
    expect(did(made)).toBe('Made 2 cards. Added the checklist “Steps”. Added 2 items.');
    const more = [...made, ...checks, ...editCards(cards, { closed: true })];
    expect(did(more)).toBe('Made 2 cards. And 8 more changes.');
  });

  test('by the template, where each card has its own name filled into it', async () => {
    const { board, did } = await shed();
    const cards = cardsOf(board());
    const open = (name: string) => ({ ...item(name), due: null, idMember: null });
    const template = writtenAs('Release {card}', [open('Paint {card}'), open('Tidy up')]);
    expect(did(applyTemplate(template, cards, 'add', fillContext(board())))).toBe(
      'Added the checklist “Release {card}” to 2 cards. Added 4 items.',
    );
  });

  test('by how many cards it moved, where they go to many lists', async () => {
    const { board, did } = await shed();
    const [roof] = cardsOf(board());
    const [doing, done] = board().lists;
    if (!roof || !doing || !done) throw new Error('There is a card, and two lists.');
    const moved = ['Soon', 'Later', 'Never'].flatMap((name) =>
      moveCards({ ...board(), lists: [doing, { ...done, name }] }, [roof], done.id),
    );
    expect(did(moved)).toBe('Moved 3 cards.');
  });

  test('undone by where it goes back to', async () => {
    const { board, run, undo, jobs } = await shed();
    const { story } = await run(moveCards(board(), [cardOf(board(), 'Door')], board().lists[1]?.id ?? ''));
    await undo(story);
    const [edit] = (await jobs.stories())[0]?.job.edits ?? [];
    expect(edit && jobs.sentence(edit, 'did')).toBe('Moved the card to “Doing”.');
  });
});

test('what was taken back or moved is no loss: only what was deleted can be restored', async () => {
  const { board, run, undo, jobs } = await shed();
  const deletes = ({ kind }: Edit) => jobs.kinds()?.get(kind)?.deletes === true;
  const { story } = await run(addChecklistTo(cardsOf(board()), 'Review'));
  await undo(story);
  expect(trash(await jobs.stories(), deletes)).toEqual([]);
  const moved = await run(moveChecklistTo(cardOf(board(), 'Roof'), stepsOf(board()), cardOf(board(), 'Door')));
  expect(trash(await jobs.stories(), deletes)).toEqual([]);
  await undo(moved.story);
  await run([removeChecklist(cardOf(board(), 'Roof').id, stepsOf(board()))]);
  expect(trash(await jobs.stories(), deletes)).toHaveLength(1);
});
