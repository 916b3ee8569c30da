import { text as common } from '../../strings/text.ts';
import { text } from '../../strings/workbench-text.ts';
import { Progress } from '../../ui/Progress.tsx';

interface GroupTitleProps {
  readonly name: string;
  readonly shown: number;
  /** Where rows are done or not. */
  readonly of?: { readonly done: number; readonly total: number };
}

/** What a group of rows is called, how many of them are shown, and how far they are. */
export function GroupTitle({ name, shown, of }: GroupTitleProps) {
  return (
    <>
      <h2 dir="auto">{name}</h2>
      {of ? (
        <>
          <span class="quiet tabular">{text('group.done', of)}</span>
          <span class="group-progress">
            <Progress {...of} label={common('checklist.progress', of)} />
          </span>
          {shown < of.total && <span class="quiet tabular">{text('group.shown', { count: shown })}</span>}
        </>
      ) : (
        <span class="quiet tabular">{shown}</span>
      )}
    </>
  );
}
