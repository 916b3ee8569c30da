import { useEffect, useState } from 'preact/hooks';
import type { Story } from '../../jobs/job.ts';
import { dayAndTime, exactTime, shortDay } from '../../lib/when.ts';
import { text } from '../../strings/history-text.ts';
import { ownText } from '../../strings/own-history-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { type Action, readActions } from '../../trello/actions.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { CardViewProps } from '../feature.ts';
import { Untold } from '../Untold.tsx';
import './history.css';
import { withoutEchoes } from './echoes.ts';
import { NotListed } from './NotListed.tsx';
import { NotRead } from './NotRead.tsx';
import { actionRows, musterRows, together } from './queries.ts';

const loadStays = async () => (await import('./CardStays.tsx')).CardStays;

/** What happened to one card, newest first. */
export function CardHistory({ workspace, idCard }: CardViewProps) {
  const board = workspace.board.value;
  const [actions, setActions] = useState<readonly Action[]>([]);
  /** Before which action older ones are to be read; null where there are none, undefined before anything was read. */
  const [older, setOlder] = useState<string | null>();
  const [stories, setStories] = useState<readonly Story[]>([]);
  const [stays, setStays] = useState(false);
  const [failed, setFailed] = useState(false);
  const read = async (before?: string) => {
    const page = await workspace.read(readActions('cards', idCard, { before }));
    setFailed(!page);
    if (!page) return;
    setActions((known) => [...(before ? known : []), ...page.entries]);
    setOlder(page.next);
  };
  const card = board.cards.get(idCard);
  const known = workspace.known.value;
  useEffect(() => {
    if (!known) return;
    void read();
    void workspace.jobs.stories().then(setStories);
  }, [known, card]);
  if (!known) return <Untold workspace={workspace} sentence={text('history.told')} />;
  const locale = spokenLocale();
  const now = Date.now();
  const own = stories.map(({ job, outcomes, ...story }) => ({
    ...story,
    job,
    outcomes: job.edits.map((edit, index) => (edit.idCard === idCard ? outcomes[index] : undefined)),
  }));
  const rows = together(
    actionRows(withoutEchoes(actions), board, (date) => shortDay(Date.parse(date), now, locale), ownText),
    musterRows(own, workspace.jobs, board),
  );
  return (
    <div class="history">
      <button type="button" class="link history-stays" aria-expanded={stays} onClick={() => setStays(!stays)}>
        {text(stays ? 'stay.hide' : 'stay.open')}
      </button>
      {stays && <Lazy load={loadStays} props={{ workspace, idCard }} />}
      {older === null && rows.length === 0 && <p class="quiet">{text('history.none')}</p>}
      <ol class="history">
        {rows.map(({ id, date, by, sentence, group }) => (
          <li key={id}>
            <Avatar name={by.fullName} initials={by.initials} url={by.avatarUrl} size="small" />
            <span class="history-what">
              <b>
                <bdi>{by.fullName}</bdi>
              </b>{' '}
              <time class="quiet" dateTime={date} title={exactTime(Date.parse(date), locale)}>
                {dayAndTime(Date.parse(date), locale)}
              </time>
              <br />
              <span dir="auto">{sentence}</span>
              {group === 'muster' && <span class="quiet"> {text('history.muster')}</span>}
            </span>
          </li>
        ))}
      </ol>
      {failed && <NotRead again={() => void read(older ?? undefined)} />}
      {older && !failed && (
        <button type="button" class="button" onClick={() => void read(older)}>
          {text('history.older')}
        </button>
      )}
      <NotListed />
    </div>
  );
}
