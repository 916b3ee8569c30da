import { useRef, useState } from 'preact/hooks';
import { listed } from '../../lib/listed.ts';
import { text } from '../../strings/members-text.ts';
import { text as common, spokenLocale } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { inOrder, memberOption } from '../bulk/people.tsx';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';
import { type Preset, readPresets } from '../presets.ts';
import { useDeleting } from '../use-deleting.tsx';

interface PresetsProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** The groups of members that everybody on the board shares: make, change, delete. */
export function Presets({ workspace, onClose }: PresetsProps) {
  const { members } = workspace.board.value;
  const shelf = workspace.shared('presets');
  const presets = readPresets(shelf.value.value);
  const fresh = (): Preset => ({ id: crypto.randomUUID().slice(0, 8), name: '', idMembers: [] });
  const [draft, setDraft] = useState(fresh);
  const field = useRef<HTMLInputElement>(null);
  const change = (to: (now: readonly Preset[]) => readonly Preset[]) => shelf.change((now) => to(readPresets(now)));
  const { remove, note } = useDeleting(change, field);
  const usable = draft.name.trim() !== '' && draft.idMembers.length > 0;
  const save = async () => {
    if (!usable) return;
    const kept = { ...draft, name: draft.name.trim() };
    const taken = await change((now) =>
      now.some(({ id }) => id === kept.id) ? now.map((one) => (one.id === kept.id ? kept : one)) : [...now, kept],
    );
    if (!taken) return;
    setDraft(fresh());
    field.current?.focus();
  };
  const names = (ids: readonly string[]) =>
    listed(
      ids.flatMap((id) => members.get(id)?.fullName ?? []),
      spokenLocale(),
    );
  return (
    <Dialog title={text('presets.title')} onClose={onClose} wide>
      <p class="quiet">{text('presets.what')}</p>
      {presets.length === 0 && <p class="quiet">{text('presets.none')}</p>}
      <ul class="belongings">
        {presets.map((preset) => (
          <li key={preset.id} class="row">
            <span class="grow" dir="auto">
              <b>{preset.name}</b> <span class="quiet">{names(preset.idMembers)}</span>
            </span>
            <IconButton
              name="pencil"
              label={text('presets.edit', { name: preset.name })}
              act={() => {
                setDraft(preset);
                field.current?.focus();
              }}
            />
            <IconButton
              name="trash"
              label={text('presets.delete', { name: preset.name })}
              act={() => void remove(preset)}
            />
          </li>
        ))}
      </ul>
      {note}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label>
          {text('presets.name')}
          <input
            ref={field}
            class="field"
            dir="auto"
            maxLength={60}
            value={draft.name}
            onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
        </label>
        <Choices
          label={text('presets.who')}
          selected={new Set(draft.idMembers)}
          options={inOrder(members.values(), workspace.me).map(memberOption)}
          onPick={(id) =>
            setDraft({
              ...draft,
              idMembers: draft.idMembers.includes(id)
                ? draft.idMembers.filter((other) => other !== id)
                : [...draft.idMembers, id],
            })
          }
        />
        <p class="quiet" dir="auto" role="status">
          {names(draft.idMembers) || text('presets.nobody')}
        </p>
        <FormButtons submit={text('presets.save')} disabled={!usable} cancel={common('cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
