import { useRef, useState } from 'preact/hooks';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Workspace } from '../feature.ts';
import { useDeleting } from '../use-deleting.tsx';
import { readSaved, type Saved } from './saved-views.ts';
import './saved-views.css';

interface SavedViewsProps {
  readonly workspace: Workspace;
  readonly table: string;
  readonly close: () => void;
}

/** The saved views of a table: open, save, rename, delete. */
export function SavedViews({ workspace, table, close }: SavedViewsProps) {
  const shelf = workspace.shared('views');
  const state = workspace.viewState(table);
  const own = readSaved(shelf.value.value).filter((saved) => saved.table === table);
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const change = (to: (saved: readonly Saved[]) => readonly Saved[]) => shelf.change((now) => to(readSaved(now)));
  const { remove, note } = useDeleting(change, field);

  const save = async () => {
    const called = name.trim();
    if (!called) return;
    const id = renaming ?? crypto.randomUUID().slice(0, 8);
    const taken = await change((saved) =>
      renaming
        ? saved.map((view) => (view.id === id ? { ...view, name: called } : view))
        : [...saved, { id, table, name: called, setup: state.value.value }],
    );
    if (!taken) return;
    setName('');
    setRenaming(null);
  };

  return (
    <div class="saved-views">
      <ul>
        <li class="row">
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              state.set('');
              close();
            }}
          >
            {verbs('view.usual')}
          </button>
        </li>
        {own.map((view) => (
          <li key={view.id} class="row">
            <button
              type="button"
              class="menu-item"
              aria-current={view.setup === state.value.value}
              onClick={() => {
                state.set(view.setup);
                close();
              }}
            >
              <bdi>{view.name}</bdi>
            </button>
            {workspace.canWrite.value && (
              <>
                <IconButton
                  name="pencil"
                  label={verbs('view.rename', { name: view.name })}
                  act={() => {
                    setRenaming(view.id);
                    setName(view.name);
                    field.current?.focus();
                  }}
                />
                <IconButton
                  name="trash"
                  label={verbs('view.delete', { name: view.name })}
                  act={() => void remove(view)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {note}
      {own.length === 0 && <p class="quiet">{verbs('view.none')}</p>}
      {workspace.canWrite.value && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <input
            ref={field}
            class="field"
            dir="auto"
            maxLength={60}
            aria-label={verbs('view.name')}
            placeholder={verbs('view.name')}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" class="button primary" disabled={!name.trim()}>
            {common('save')}
          </button>
        </form>
      )}
      <p class="quiet">{verbs('view.saved')}</p>
    </div>
  );
}
