import { useEffect } from 'preact/hooks';
import { whenIdle } from '../../lib/when-idle.ts';
import type { Filter } from '../../model/filter.ts';
import { text } from '../../strings/workbench-text.ts';
import { type Loader, preload } from '../../ui/Lazy.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import type { ViewMenuProps } from './ViewMenu.tsx';

const loadMenu = async () => (await import('./ViewMenu.tsx')).ViewMenu;

/** The keys of the filter that have a menu of their own. */
const choices = ['by', 'list', 'member', 'label'] as const;

interface ViewMenusProps<R> extends Omit<ViewMenuProps<R>, 'of' | 'label' | 'look'> {
  /** What the filter line asks for. */
  readonly filter: Filter;
}

/** The menus beside the filter line; those that are set differ in their looks. */
export function ViewMenus<R>({ filter, ...props }: ViewMenusProps<R>) {
  const { bench, setup } = props;
  const asks = (...keys: readonly string[]) => filter.some(({ key, not }) => keys.includes(key) && !not);
  useEffect(() => whenIdle(() => void preload(loadMenu).catch(() => {})), []);
  const menu = (of: ViewMenuProps<R>['of'], label: string, on = false, opens: 'menu' | 'dialog' = 'menu') => {
    const look = on ? 'button subtle on' : 'button subtle';
    const load: Loader<ViewMenuProps<R>> = loadMenu;
    return (
      <LazyMenu key={of} label={label} look={look} opens={opens} load={load} props={{ ...props, of, label, look }} />
    );
  };

  return (
    <div class="row view-menus">
      {choices
        // Where things have authors, those count; the filter line knows the rest.
        .filter(
          (key) => bench.keys.includes(key) && !(bench.keys.includes('by') && (key === 'member' || key === 'label')),
        )
        .map((key) => menu(key, text(`group.${key}`), asks(key), 'dialog'))}
      {menu('filter', text('menu.filter'), asks('due', 'is', 'type', 'date'))}
      <span class="divider" />
      {menu('group', text('menu.group'), setup.group !== (bench.group ?? 'list'))}
      {menu('sort', text('menu.sort'), setup.sort !== null)}
      {bench.columns.some(({ optional }) => optional) && menu('columns', text('menu.columns'))}
      {menu('views', text('menu.views'), false, 'dialog')}
    </div>
  );
}
