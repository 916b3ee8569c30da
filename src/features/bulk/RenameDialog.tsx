import { useMemo, useState } from 'preact/hooks';
import { replaceIn } from '../../model/replace.ts';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import '../rename-list.css';

interface RenameDialogProps {
  readonly names: readonly string[];
  readonly onClose: () => void;
  /** New names in the order of the old ones; undefined where a name stays. */
  readonly onRename: (names: readonly (string | undefined)[]) => void;
}

/** So many changes are shown. */
const most = 50;

/** Finds and replaces in names, and shows what would become of them. */
export function RenameDialog({ names, onClose, onRename }: RenameDialogProps) {
  const [find, setFind] = useState('');
  const [replace, setReplace] = useState('');
  const [pattern, setPattern] = useState(false);
  const [exact, setExact] = useState(false);
  const result = useMemo(
    () => replaceIn(names, { find, replace, pattern, exact }),
    [names, find, replace, pattern, exact],
  );
  const changed = result.names.flatMap((after, nth) =>
    after === undefined ? [] : { before: names[nth] ?? '', after },
  );

  return (
    <Dialog title={verbs('bulk.rename')} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (changed.length === 0) return;
          onClose();
          onRename(result.names);
        }}
      >
        <label>
          {verbs('rename.find')}
          <input class="field" dir="auto" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
        </label>
        <label>
          {verbs('rename.replace')}
          <input class="field" dir="auto" value={replace} onInput={(event) => setReplace(event.currentTarget.value)} />
        </label>
        <div class="row">
          <label class="row">
            <input type="checkbox" checked={pattern} onChange={(event) => setPattern(event.currentTarget.checked)} />
            {verbs('rename.regexp')}
          </label>
          <label class="row">
            <input type="checkbox" checked={exact} onChange={(event) => setExact(event.currentTarget.checked)} />
            {verbs('rename.case')}
          </label>
        </div>
        {result.mistake !== null && (
          <p role="alert" class="rename-mistake">
            {verbs('rename.bad', { why: result.mistake })}
          </p>
        )}
        <p role="status">
          {verbs('rename.count', { count: changed.length })}
          {result.empty > 0 && ` · ${verbs('rename.empty', { count: result.empty })}`}
        </p>
        <ul class="rename-list">
          {changed.slice(0, most).map(({ before, after }, nth) => (
            <li key={nth}>
              <del dir="auto">{before}</del>
              <ins dir="auto">{after}</ins>
            </li>
          ))}
        </ul>
        <FormButtons
          submit={verbs('apply')}
          disabled={changed.length === 0}
          cancel={common('cancel')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
