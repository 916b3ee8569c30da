import { writeSetup } from '../features/workbench/setup.ts';
import type { Host } from '../host/page.ts';
import { printTerm } from '../model/filter.ts';
import type { PageWorkspace } from './workspace.ts';

/** Shows what the page was opened for, unless the person has looked around on it before it was loaded again. */
export function runErrand(workspace: PageWorkspace, { place, address }: Pick<Host, 'place' | 'address'>): void {
  const errand = place?.errand;
  const tab = workspace.viewState('tab');
  if (!errand || address.read().tab) return;
  tab.set(errand.view);
  const list = workspace.board.value.lists.find(({ id }) => id === errand.idList);
  if (!list) return;
  const line = printTerm({ key: 'list', value: list.name, not: false });
  const setup = { line, group: 'list', sort: null, turned: [], closed: [], archived: false };
  workspace.viewState(errand.view).set(writeSetup(setup, { group: 'list' }));
  workspace.errand.value = errand.verb ?? null;
}
