import { useEffect, useMemo, useState } from 'preact/hooks';
import { isWork } from '../../model/is-work.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/history-text.ts';
import type { Action } from '../../trello/actions.ts';
import { Bars } from '../../ui/Bars.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Workspace } from '../feature.ts';
import { readMoves } from './read-moves.ts';
import { staysByList, staysOf, tenth } from './stays.ts';

interface StaysProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

const day = 86_400_000;

/** How long cards stay in lists: what is usual in each, and what stays longest now. */
export function Stays({ workspace, onClose }: StaysProps) {
  const board = workspace.board.value;
  const [moves, setMoves] = useState<readonly Action[] | null>(null);
  useEffect(
    () =>
      void readMoves(workspace, 'boards', board.id).then((read) => {
        if (read) setMoves(read);
        else onClose();
      }),
    [],
  );
  const stays = useMemo(() => (moves ? staysOf(moves, board, Date.now()) : []), [moves, board]);
  const lists = useMemo(() => staysByList(stays, board), [stays]);
  const usual = lists
    .filter(({ median }) => median !== null)
    .map(({ name, median, p90 }) => ({ name, done: tenth(median ?? 0), total: tenth(p90 ?? 0) }));
  const now = stays
    .flatMap(({ open, idCard, listName, from, to }) => {
      const card = board.cards.get(idCard);
      if (!open || !card || card.closed || !isWork(card)) return [];
      return { name: `${titleOf(card)} (${listName})`, days: tenth((to - from) / day) };
    })
    .sort((a, b) => b.days - a.days);
  const chart = { table: text('chart.table'), picture: text('chart.picture') };
  return (
    <Dialog title={text('stay.title')} onClose={onClose} wide>
      {moves ? (
        <div key="content" class="summary">
          {usual.length === 0 ? (
            <p class="quiet">{text('stay.lists.none')}</p>
          ) : (
            <Bars
              title={text('stay.lists')}
              inOrder
              bars={usual}
              texts={{ name: text('stay.list'), done: text('stay.median'), total: text('stay.p90'), ...chart }}
            />
          )}
          <Bars
            title={text('stay.cards')}
            plain
            bars={now.map(({ name, days }) => ({ name, done: days, total: days }))}
            texts={{ name: text('stay.card'), done: text('stay.now'), total: text('stay.now'), ...chart }}
          />
          <p class="quiet">{text('stay.note')}</p>
        </div>
      ) : (
        <p class="quiet" role="status">
          {text('stay.reading')}
        </p>
      )}
      <div key="verbs" class="row">
        <button
          type="button"
          class="button"
          disabled={stays.length === 0}
          onClick={() =>
            void import('./export.ts').then(({ exportStays }) =>
              exportStays(stays, (id) => {
                const card = board.cards.get(id);
                return card ? titleOf(card) : id;
              }),
            )
          }
        >
          {text('stay.csv')}
        </button>
      </div>
    </Dialog>
  );
}
