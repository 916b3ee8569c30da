/** How a table is set up, and the text that keeps it: in the page's address, and as a saved view. */
export interface Setup {
  /** The filter line. */
  readonly line: string;
  readonly group: string;
  readonly sort: { readonly by: string; readonly down: boolean } | null;
  /** Columns that are shown otherwise than usual. */
  readonly turned: readonly string[];
  /** Groups that are closed. */
  readonly closed: readonly string[];
  readonly archived: boolean;
}

export function readSetup(text: string, usual: Pick<Setup, 'group'>): Setup {
  const values = new URLSearchParams(text);
  const sort = values.get('sort');
  return {
    line: values.get('q') ?? '',
    group: values.get('group') ?? usual.group,
    sort: sort ? { by: sort.replace(/^-/, ''), down: sort.startsWith('-') } : null,
    turned: values.getAll('col'),
    closed: values.getAll('closed'),
    archived: values.has('archived'),
  };
}

export function writeSetup(
  { line, group, sort, turned, closed, archived }: Setup,
  usual: Pick<Setup, 'group'>,
): string {
  const values = new URLSearchParams();
  if (line !== '') values.set('q', line);
  if (group !== usual.group) values.set('group', group);
  if (sort) values.set('sort', `${sort.down ? '-' : ''}${sort.by}`);
  for (const id of turned) values.append('col', id);
  for (const key of closed) values.append('closed', key);
  if (archived) values.set('archived', '1');
  return values.toString();
}
