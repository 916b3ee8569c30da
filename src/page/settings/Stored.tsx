import { useState } from 'preact/hooks';
import { text } from '../../strings/settings-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { sharedMost, sizeOf } from '../shelves.ts';
import { named, type SharedList, sharedLists } from './shared-lists.ts';
import { Transfer } from './Transfer.tsx';

interface StoredProps {
  readonly shared: Readonly<Record<string, unknown>>;
  readonly canWrite: boolean;
  readonly remove: (list: SharedList, id: string) => void;
  /** Puts all of these in place at once; resolves with whether Trello stored them. */
  readonly replace: (values: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

/** What the members of a board share beside its settings, how much room that takes, and how it is taken elsewhere. */
export function Stored({ shared, canWrite, remove, replace }: StoredProps) {
  const used = sizeOf(shared);
  return (
    <section>
      <h2>{text('shared')}</h2>
      {sharedLists.map((list) => (
        <Shared key={list} list={list} stored={shared[list]} canWrite={canWrite} remove={(id) => remove(list, id)} />
      ))}
      <p class="quiet">{text('shared.room', { used, most: sharedMost })}</p>
      <Progress done={used} total={sharedMost} label={text('shared.room', { used, most: sharedMost })} />
      <Transfer shared={shared} canWrite={canWrite} replace={replace} />
    </section>
  );
}

interface SharedProps {
  readonly list: SharedList;
  readonly stored: unknown;
  readonly canWrite: boolean;
  readonly remove: (id: string) => void;
}

function Shared({ list, stored, canWrite, remove }: SharedProps) {
  const entries = named(stored);
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {text(`shared.${list}`)} <span class="quiet tabular">{entries.length}</span>
      </summary>
      {entries.length === 0 && <p class="quiet">{text(`shared.${list}.none`)}</p>}
      <ul>
        {entries.map(({ id, name }) => (
          <li key={id} class="row">
            <bdi class="grow">{name}</bdi>
            {canWrite && <IconButton name="trash" label={text('shared.delete', { name })} act={() => remove(id)} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
