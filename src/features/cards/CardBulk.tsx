import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { text } from '../../strings/cards-text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { LazyDate } from '../bulk/lazy-pickers.tsx';
import { RenameDialog } from '../bulk/RenameDialog.tsx';
import { ShiftDialog } from '../bulk/ShiftDialog.tsx';
import { TemplateDialog } from '../bulk/TemplateDialog.tsx';
import type { Edits, Workspace } from '../feature.ts';
import { ChecklistDialog } from './ChecklistDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { LabelDialog } from './LabelDialog.tsx';
import { ListPicker } from './ListPicker.tsx';
import { MemberDialog } from './MemberDialog.tsx';

const rowEdits = () => import('../bulk/card-rows-edits.ts');
const cardEdits = () => import('./edits.ts');

export interface CardBulkProps {
  readonly workspace: Workspace;
  readonly cards: readonly Card[];
}

/** What a dialog needs to do something with cards. */
const loadLink = async () => (await import('../bulk/LinkDialog.tsx')).LinkDialog;
const loadWrite = async () => (await import('../bulk/NewChecklistDialog.tsx')).NewChecklistDialog;
const loadComment = async () => (await import('../bulk/CommentDialog.tsx')).CommentDialog;

export interface CardDialogProps extends CardBulkProps {
  readonly onClose: () => void;
  readonly run: (edits: Edits) => void;
}

type Open =
  | { readonly kind: 'checklist'; readonly verb: 'copy' | 'remove' }
  | { readonly kind: 'member'; readonly verb: 'add' | 'remove' | 'replace' }
  | { readonly kind: 'label'; readonly verb: 'add' | 'remove' }
  | { readonly kind: 'shift'; readonly field: 'due' | 'start' }
  | { readonly kind: 'template' | 'write' | 'comment' | 'link' | 'rename' | 'copy' };

/** The dialog that the page was opened for. */
function openFor({ errand }: Workspace): Open | null {
  if (errand.peek() === 'template') return { kind: 'template' };
  return errand.peek() === 'replace' ? { kind: 'member', verb: 'replace' } : null;
}

/** The verbs on many cards. */
export function CardBulk({ workspace, cards }: CardBulkProps) {
  const [open, setOpen] = useState<Open | null>(() => openFor(workspace));
  useEffect(() => {
    workspace.errand.value = null;
  }, []);
  const onClose = () => setOpen(null);
  const write = () => setOpen({ kind: 'write' });
  const run = (edits: Edits) => void workspace.run(edits);
  const dialog: CardDialogProps = { workspace, cards, onClose, run };
  const set = (after: Partial<Pick<Card, 'due' | 'start' | 'dueComplete' | 'closed'>>) =>
    run(rowEdits().then(({ editCards }) => editCards(cards, after)));
  const archived = cards.filter(({ closed }) => closed);

  return (
    <>
      <Menu
        label={text('bulk.checklist')}
        sections={[
          {
            items: [
              { label: text('checklist.new'), act: write },
              { label: text('checklist.template'), act: () => setOpen({ kind: 'template' }) },
              { label: text('checklist.copy'), act: () => setOpen({ kind: 'checklist', verb: 'copy' }) },
            ],
          },
          { items: [{ label: text('checklist.remove'), act: () => setOpen({ kind: 'checklist', verb: 'remove' }) }] },
        ]}
      />
      <button type="button" class="button" onClick={() => setOpen({ kind: 'comment' })}>
        {text('bulk.comment')}
      </button>
      <Menu
        label={text('bulk.members')}
        sections={[
          {
            items: (['add', 'remove', 'replace'] as const).map((verb) => ({
              label: text(`member.${verb}`),
              act: () => setOpen({ kind: 'member', verb }),
            })),
          },
        ]}
      />
      <Menu
        label={text('bulk.labels')}
        sections={[
          {
            items: (['add', 'remove'] as const).map((verb) => ({
              label: text(`label.${verb}`),
              act: () => setOpen({ kind: 'label', verb }),
            })),
          },
        ]}
      />
      {(['due', 'start'] as const).map((field) => (
        <Popover key={field} label={text(`date.${field}`)}>
          {(close) => (
            <>
              <LazyDate
                value={null}
                clearable
                onChange={(date) => {
                  close();
                  set({ [field]: date });
                }}
              />
              <button
                type="button"
                class="button subtle"
                onClick={() => {
                  close();
                  setOpen({ kind: 'shift', field });
                }}
              >
                {verbs('bulk.shift')}
              </button>
            </>
          )}
        </Popover>
      ))}
      <Popover label={text('bulk.move')}>
        {(close) => (
          <ListPicker
            workspace={workspace}
            onPick={(idList) => {
              close();
              run(cardEdits().then(({ moveCards }) => moveCards(workspace.board.value, cards, idList)));
            }}
          />
        )}
      </Popover>
      <Menu
        label={verbs('bulk.more')}
        sections={[
          {
            items: [
              { label: text('bulk.done'), act: () => set({ dueComplete: true }) },
              { label: text('bulk.undone'), act: () => set({ dueComplete: false }) },
              { label: verbs('bulk.rename'), act: () => setOpen({ kind: 'rename' }) },
              { label: text('bulk.link'), act: () => setOpen({ kind: 'link' }) },
              { label: text('bulk.copy'), act: () => setOpen({ kind: 'copy' }) },
            ],
          },
          {
            items: [
              ...(archived.length < cards.length
                ? [{ label: text('bulk.archive'), act: () => set({ closed: true }) }]
                : []),
              ...(archived.length > 0 ? [{ label: text('bulk.unarchive'), act: () => set({ closed: false }) }] : []),
            ],
          },
        ]}
      />
      {open?.kind === 'checklist' && <ChecklistDialog {...dialog} verb={open.verb} />}
      {open?.kind === 'template' && <TemplateDialog {...{ workspace, cards, write, onClose }} />}
      {open?.kind === 'write' && <Lazy load={loadWrite} props={{ workspace, cards, onClose }} />}
      {open?.kind === 'link' && <Lazy load={loadLink} props={{ workspace, cards, onClose }} />}
      {open?.kind === 'comment' && <Lazy load={loadComment} props={{ workspace, cards, onClose }} />}
      {open?.kind === 'member' && <MemberDialog {...dialog} verb={open.verb} />}
      {open?.kind === 'label' && <LabelDialog {...dialog} verb={open.verb} />}
      {open?.kind === 'copy' && <CopyDialog {...dialog} />}
      {open?.kind === 'shift' && (
        <ShiftDialog
          which={open.field === 'due' ? ['due', 'start', 'both'] : ['start', 'due', 'both']}
          onClose={onClose}
          onShift={(days, timeZone, which) =>
            run(
              rowEdits().then(({ shiftCards }) =>
                shiftCards(cards, days, timeZone, which === 'both' ? ['start', 'due'] : [which]),
              ),
            )
          }
        />
      )}
      {open?.kind === 'rename' && (
        <RenameDialog
          names={cards.map(({ name }) => name)}
          onClose={onClose}
          onRename={(names) =>
            run(
              rowEdits().then(({ editCards }) =>
                cards.flatMap((card, nth) => (names[nth] === undefined ? [] : editCards([card], { name: names[nth] }))),
              ),
            )
          }
        />
      )}
    </>
  );
}
