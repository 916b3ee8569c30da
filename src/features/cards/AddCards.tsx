import { useMemo, useState } from 'preact/hooks';
import { listed } from '../../lib/listed.ts';
import { dayAndTime } from '../../lib/when.ts';
import { text } from '../../strings/cards-text.ts';
import { text as common, spokenLocale } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import type { Workspace } from '../feature.ts';
import { type PastedCard, type PasteMistake, pastedCards } from './pasted-cards.ts';

/** The button that makes many cards. */
export function AddCards({ workspace }: { readonly workspace: Workspace }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {text('add.cards')}
      </button>
      {open && <AddCardsDialog workspace={workspace} onClose={() => setOpen(false)} />}
    </>
  );
}

interface AddCardsDialogProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** So many cards are shown before they are made. */
const most = 100;

/** Makes cards from pasted lines or CSV, and shows first what they will be and what is wrong. */
function AddCardsDialog({ workspace, onClose }: AddCardsDialogProps) {
  const board = workspace.board.value;
  const lists = board.lists.filter(({ closed }) => !closed);
  const [pasted, setPasted] = useState('');
  const [idList, setList] = useState(lists[0]?.id ?? '');
  const { cards, mistakes } = useMemo(() => pastedCards(pasted, board), [pasted, board]);
  const listName = (card: PastedCard) => lists.find(({ id }) => id === (card.idList ?? idList))?.name;

  const make = () => {
    const edits = import('../bulk/new-cards.ts').then(({ addWholeCards }) =>
      addWholeCards(
        board,
        cards.map(({ line: _, ...card }) => ({ ...card, idList: card.idList ?? idList })),
        text('add.checklist'),
      ),
    );
    // What was pasted stays until the job has it.
    void workspace.run(edits, onClose);
  };

  return (
    <Dialog title={text('add.cards')} onClose={onClose} wide>
      <form
        class="add-cards"
        onSubmit={(event) => {
          event.preventDefault();
          if (cards.length > 0 && idList) make();
        }}
      >
        <p class="quiet">{text('add.what')}</p>
        <textarea
          class="field"
          dir="auto"
          aria-label={text('add.text')}
          rows={6}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
        <label>
          {text('add.list')}
          <select class="field" value={idList} onChange={(event) => setList(event.currentTarget.value)}>
            {lists.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p role="status">{text('add.count', { count: cards.length })}</p>
        {mistakes.length > 0 && (
          <ul class="add-mistake">
            {mistakes.slice(0, most).map((mistake, nth) => (
              <li key={nth} dir="auto">
                {text('add.line', { line: mistake.line, mistake: sentenceOf(mistake) })}
              </li>
            ))}
            <li>{text('add.mistakes')}</li>
          </ul>
        )}
        {cards.length > 0 && (
          <div class="add-preview">
            <table>
              <thead>
                <tr>
                  <th scope="col">{text('column.name')}</th>
                  <th scope="col">{text('column.list')}</th>
                  <th scope="col">{text('column.members')}</th>
                  <th scope="col">{text('column.labels')}</th>
                  <th scope="col">{text('column.due')}</th>
                  <th scope="col">{text('column.progress')}</th>
                </tr>
              </thead>
              <tbody>
                {cards.slice(0, most).map((card) => (
                  <tr key={card.line}>
                    <th scope="row" dir="auto">
                      {card.name}
                    </th>
                    <td dir="auto">{listName(card)}</td>
                    <td dir="auto">
                      {listed(
                        card.idMembers.flatMap((id) => board.members.get(id)?.fullName ?? []),
                        spokenLocale(),
                      )}
                    </td>
                    <td dir="auto">
                      {listed(
                        card.idLabels.flatMap((id) => board.labels.get(id)?.name || board.labels.get(id)?.color || []),
                        spokenLocale(),
                      )}
                    </td>
                    <td>{card.due && dayAndTime(Date.parse(card.due), spokenLocale())}</td>
                    <td>{card.items.length > 0 && text('add.items', { count: card.items.length })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <FormButtons
          submit={verbs('apply')}
          disabled={cards.length === 0 || !idList}
          cancel={common('cancel')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

function sentenceOf({ kind, value }: PasteMistake): string {
  return kind === 'name' ? text('add.mistake.name') : text(`add.mistake.${kind}`, { value });
}
