import { brief } from '../../lib/brief.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/console-text.ts';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';
import { labelName } from '../label-name.ts';

interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

interface BoardIdsProps {
  readonly workspace: Workspace;
  /** What the path asks for, such as `idCard`; any where it asks for nothing. */
  readonly hole: string | null;
  /** `kind` is what the path calls such an id. */
  readonly onPick: (id: string, kind: string) => void;
}

/** The ids of what is on this board, by name: of the kind that the path asks for. */
export function BoardIds({ workspace, hole, onPick }: BoardIdsProps) {
  const { id, name, lists, cards, members, labels } = workspace.board.value;
  const { me } = workspace;
  const kinds: Readonly<Record<string, readonly Option[]>> = {
    idBoard: [{ id, label: name, hint: text('ids.board') }],
    idList: lists.map(({ id, name }) => ({ id, label: name, hint: text('ids.list') })),
    idCard: [...cards.values()].map((card) => ({ id: card.id, label: titleOf(card), hint: text('ids.card') })),
    idMember: [...(me ? [me] : []), ...[...members.values()].filter((one) => one.id !== me?.id)].map(
      ({ id, fullName }) => ({ id, label: fullName, hint: text('ids.member') }),
    ),
    idLabel: [...labels.values()].map((label) => ({
      id: label.id,
      label: labelName(label),
      hint: text('ids.label'),
    })),
    idChecklist: [...cards.values()].flatMap(({ checklists, name: card }) =>
      checklists.map(({ id, name }) => ({ id, label: name, hint: card })),
    ),
    idCheckItem: [...cards.values()].flatMap(({ checklists }) =>
      checklists.flatMap(({ checkItems, name: checklist }) =>
        checkItems.map(({ id, name }) => ({ id, label: name, hint: checklist })),
      ),
    ),
    idAttachment: [...cards.values()].flatMap(({ attachments, name: card }) =>
      attachments.map(({ id, name }) => ({ id, label: name, hint: card })),
    ),
    idAction: [...cards.values()].flatMap(({ thread, name: card }) =>
      (thread?.comments ?? []).map(({ id, text }) => ({ id, label: brief(text, 60), hint: card })),
    ),
  };
  const options = (hole && kinds[hole]) || Object.values(kinds).flat();
  const kindOf = (id: string) =>
    Object.keys(kinds).find((kind) => kinds[kind]?.some((option) => option.id === id)) ?? '';
  return <Choices label={text('console.ids')} options={options} onPick={(id) => onPick(id, kindOf(id))} />;
}
