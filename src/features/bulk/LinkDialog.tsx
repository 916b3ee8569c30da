import { useState } from 'preact/hooks';
import { safeUrl } from '../../lib/safe-url.ts';
import type { Board, Card } from '../../model/board.ts';
import { cardsIn } from '../../model/change-board.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/attachments-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';

interface LinkDialogProps {
  readonly workspace: Workspace;
  /** The cards that get it; null where they are still to be chosen. */
  readonly cards: readonly Card[] | null;
  readonly onClose: () => void;
}

/** Attaches a link to each card. */
export function LinkDialog({ workspace, cards: given, onClose }: LinkDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const cards = given ?? [...workspace.board.value.cards.values()].filter(({ id }) => chosen.has(id));
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const address = /^https?:/i.test(url.trim()) ? safeUrl(url.trim()) : null;
  const send = () => {
    if (!address || cards.length === 0) return;
    const edits = import('../attachments/edits.ts').then(({ addLink }) =>
      cards.map((card) => addLink(card, url.trim(), name.trim())),
    );
    // What was written stays until the job has it.
    void workspace.run(edits, onClose);
  };
  return (
    <Dialog title={text('link.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label>
          {text('link.url')}
          <input
            class="field"
            dir="ltr"
            inputMode="url"
            value={url}
            aria-invalid={url !== '' && !address}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        </label>
        {url !== '' && !address && <p class="quiet">{text('link.wrong')}</p>}
        <label>
          {text('link.name')}
          <input class="field" dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        {!given && <CardsPicker board={workspace.board.value} chosen={chosen} choose={setChosen} />}
        <FormButtons
          submit={verbs('apply')}
          disabled={!address || cards.length === 0}
          cancel={common('cancel')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

interface CardsPickerProps {
  readonly board: Board;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
}

/** Chooses cards one by one, or all of a list. */
function CardsPicker({ board, chosen, choose }: CardsPickerProps) {
  const ofList = new Map(board.lists.filter(({ closed }) => !closed).map(({ id }) => [id, cardsIn(board, id)]));
  const full = [...ofList].filter(([, cards]) => cards.length > 0 && cards.every(({ id }) => chosen.has(id)));
  const turn = (id: string) => {
    const ids = ofList.get(id)?.map(({ id }) => id) ?? [id];
    const next = new Set(chosen);
    const all = ids.every((id) => chosen.has(id));
    for (const id of ids) all ? next.delete(id) : next.add(id);
    choose(next);
  };
  return (
    <>
      <p role="status">{chosen.size > 0 && text('link.cards.count', { count: chosen.size })}</p>
      <Choices
        label={text('link.cards')}
        selected={new Set([...chosen, ...full.map(([id]) => id)])}
        options={board.lists
          .filter(({ id }) => ofList.get(id)?.length)
          .map(({ id, name }) => ({ id, label: text('link.cards.list', { list: name }) }))
          .concat([...ofList.values()].flat().map((card) => ({ id: card.id, label: titleOf(card) })))}
        onPick={turn}
      />
    </>
  );
}
