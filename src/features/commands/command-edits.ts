import type { Edit } from '../../jobs/edit.ts';
import { fillContext } from '../bulk/fill.ts';
import type { Workspace } from '../feature.ts';
import type { Command } from './command.ts';

/** Those that change something. */
type Doing = Exclude<Command, { readonly verb: 'list' | 'go' }>;

/** The edits of a quick command; what makes them is loaded when it is given. */
export async function editsOf(command: Doing, { board: signal, me }: Workspace): Promise<readonly Edit[]> {
  const board = signal.value;
  switch (command.verb) {
    case 'add': {
      const { name, list, due, members, labels } = command;
      const { addWholeCards } = await import('../bulk/new-cards.ts');
      const draft = {
        ...{ name, desc: '', start: null, due, idList: list.id, items: [] },
        ...{ idMembers: members.map(({ id }) => id), idLabels: labels.map(({ id }) => id) },
      };
      return addWholeCards(board, [draft], '');
    }
    case 'done': {
      if ('card' in command)
        return (await import('../bulk/card-rows-edits.ts')).editCards([command.card], { dueComplete: true });
      return (await import('../bulk/item-rows-edits.ts')).editItems([command.item], { state: 'complete' });
    }
    case 'assign': {
      if ('item' in command)
        return (await import('../bulk/item-rows-edits.ts')).assignItems([command.item], command.member, board);
      const { addMemberTo } = await import('../bulk/card-rows-edits.ts');
      return command.members.flatMap((member) => addMemberTo([command.card], member));
    }
    case 'move': {
      const { moveCards } = await import('../cards/edits.ts');
      return moveCards(board, [command.card], command.list.id);
    }
    case 'comment': {
      const { commentOn } = await import('../bulk/card-rows-edits.ts');
      return me ? commentOn([command.card], me, () => command.text, new Date().toISOString()) : [];
    }
    case 'template': {
      const { applyTemplate } = await import('../bulk/templates.ts');
      return applyTemplate(command.template, [command.card], 'missing', fillContext(board));
    }
  }
}
