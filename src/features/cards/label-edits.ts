/** Changes of which labels a card has. One by one, so that nobody else's change is lost. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import type { Label } from '../../model/board.ts';
import { changeCard } from '../../model/change-board.ts';
import { text } from '../../strings/edit-text.ts';
import { deleteLabel, postLabel } from '../../trello/labels.ts';
import { labelName } from '../label-name.ts';
import { already, gone, impossible } from '../obstacles.ts';

interface LabelEdit<K extends string> extends Edit {
  readonly kind: K;
  readonly idLabel: string;
  /** For the sentences: its name, else its colour in words. */
  readonly name: string;
}

type AddLabel = LabelEdit<'label.add'>;
type RemoveLabel = LabelEdit<'label.remove'>;

export function addLabel(idCard: string, label: Label): AddLabel {
  return { kind: 'label.add', idCard, idLabel: label.id, name: labelName(label) };
}

export function removeLabel(idCard: string, label: Label): RemoveLabel {
  return { ...addLabel(idCard, label), kind: 'label.remove' };
}

const addLabelKind = editKind<AddLabel, unknown>({
  kind: 'label.add',
  call: ({ idCard, idLabel }) => postLabel(idCard, idLabel),
  effect: (board, { idCard, idLabel }) =>
    changeCard(board, idCard, (card) => ({ ...card, idLabels: [...new Set([...card.idLabels, idLabel])] })),
  inverse: (edit) => [{ ...edit, kind: 'label.remove' } satisfies RemoveLabel],
  obstacle({ idCard, idLabel, name }, board) {
    const card = board.cards.get(idCard);
    if (!card) return gone();
    if (card.idLabels.includes(idLabel)) return already(text('obstacle.label', { name }));
    return board.labels.has(idLabel) ? null : impossible(text('obstacle.label-gone', { name }));
  },
  sentence: ({ name }, tense) => text(`${tense}.label.add`, { name }),
  settled: (error) => /already on the card/i.test(error.message),
});

const removeLabelKind = editKind<RemoveLabel, unknown>({
  kind: 'label.remove',
  call: ({ idCard, idLabel }) => deleteLabel(idCard, idLabel),
  effect: (board, { idCard, idLabel }) =>
    changeCard(board, idCard, (card) => ({ ...card, idLabels: card.idLabels.filter((id) => id !== idLabel) })),
  inverse: (edit) => [{ ...edit, kind: 'label.add' } satisfies AddLabel],
  obstacle({ idCard, idLabel, name }, board) {
    const card = board.cards.get(idCard);
    if (!card) return gone();
    return card.idLabels.includes(idLabel) ? null : already(text('obstacle.no-label', { name }));
  },
  sentence: ({ name }, tense) => text(`${tense}.label.remove`, { name }),
  settled: (error) => error.status === 404,
});

export const labelKinds = [addLabelKind, removeLabelKind];
