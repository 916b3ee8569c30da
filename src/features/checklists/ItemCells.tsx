import type { ComponentChildren } from 'preact';
import { text } from '../../strings/items-text.ts';
import { text as common } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import type { Loader } from '../../ui/Lazy.tsx';
import { LazyComposer } from '../../ui/LazyComposer.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import { DueTime } from '../DueTime.tsx';
import '../../ui/drag.css';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { replacing } from '../replacing.ts';
import type { ItemPickerProps } from './ItemPickers.tsx';
import { checkItem, type ItemVerbs } from './item-verbs.ts';

const loadMember = async () => (await import('./ItemPickers.tsx')).ItemMember;
const loadDue = async () => (await import('./ItemPickers.tsx')).ItemDue;

interface CellProps {
  readonly workspace: Workspace;
  readonly row: ItemRow;
}

interface NameCellProps extends CellProps {
  /** What is being written as its new name; null while nothing is. */
  readonly draft: string | null;
  readonly verbs: ItemVerbs;
}

/** Ticks an item, shows its text, and takes a new one. */
export function NameCell({ workspace, row, draft, verbs }: NameCellProps) {
  const { item } = row;
  const canWrite = workspace.canWrite.value;
  if (draft !== null) {
    return (
      <div data-editing>
        <LazyComposer
          label={common('item.rename', { name: item.name })}
          submit={common('save')}
          enter="sends"
          initial={draft}
          replaces={replacing(item.name)}
          autofocus
          onInput={(typed) => verbs.draft(row, typed)}
          onSubmit={(name) => verbs.rename(row, name)}
          onCancel={{ label: common('cancel'), act: () => verbs.draft(row, null) }}
        />
      </div>
    );
  }
  return (
    <span class="item-name">
      {canWrite && <span class="drag-handle" data-drag aria-hidden="true" />}
      <Checkbox
        label={item.name}
        checked={item.state === 'complete'}
        disabled={!canWrite}
        onChange={(done) => checkItem(workspace, row, done)}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: F2 does the same, and the menu of the row. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <span
        class={item.state === 'complete' ? 'item-text done' : 'item-text'}
        onClick={(event) => {
          if (canWrite && !(event.target as Element).closest('a')) verbs.draft(row, item.name);
        }}
      >
        <InlineText text={item.name} />
      </span>
    </span>
  );
}

/** Who is to do an item, and a way to say who. */
export function MemberCell({ workspace, row }: CellProps) {
  const { item } = row;
  const { members } = workspace.board.value;
  const member = item.idMember === null ? null : members.get(item.idMember);
  const face = member ? (
    <>
      <Avatar name={member.fullName} initials={member.initials} url={member.avatarUrl} size="small" />
      <bdi class="item-member-name">{member.fullName}</bdi>
    </>
  ) : (
    <span class={item.idMember === null ? 'cell-none' : 'late'}>
      {item.idMember === null ? <Icon name="person" /> : common('member.gone')}
    </span>
  );
  if (!workspace.canWrite.value) return item.idMember && <span class="cell-said">{face}</span>;
  return (
    <PickerButton
      label={text('item.assign', { name: item.name })}
      face={face}
      load={loadMember}
      workspace={workspace}
      row={row}
    />
  );
}

/** By when an item is to be done, and a way to say when. */
export function DueCell({ workspace, row }: CellProps) {
  const { item } = row;
  const face =
    item.due === null ? (
      <span class="cell-none">
        <Icon name="calendar" />
      </span>
    ) : (
      <DueTime short due={item.due} open={item.state === 'incomplete'} />
    );
  if (!workspace.canWrite.value) return item.due && <span class="cell-said">{face}</span>;
  return (
    <PickerButton
      label={text('item.date', { name: item.name })}
      face={face}
      load={loadDue}
      workspace={workspace}
      row={row}
    />
  );
}

interface PickerButtonProps extends CellProps {
  readonly label: string;
  readonly face: ComponentChildren;
  readonly load: Loader<ItemPickerProps>;
}

function PickerButton({ label, face, load, workspace, row }: PickerButtonProps) {
  const button = { label, face, class: 'cell-button' };
  return (
    <LazyMenu
      label={label}
      look={button.class}
      face={face}
      opens="dialog"
      load={load}
      props={{ button, workspace, row }}
    />
  );
}

const loadMenu = async () => (await import('./ItemMenu.tsx')).ItemMenu;

/** What else may be done with an item. */
export function MoreCell({ workspace, row, verbs }: CellProps & { readonly verbs: ItemVerbs }) {
  const { item } = row;
  if (!workspace.canWrite.value) return null;
  const open = () => workspace.openCard(row.card.id);
  const asText = () => verbs.asText(row);
  return (
    <LazyMenu
      label={common('item.more', { name: item.name })}
      load={loadMenu}
      props={{ workspace, ...row, rename: () => verbs.draft(row, item.name), open, asText }}
    />
  );
}
