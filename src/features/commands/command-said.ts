/** What a quick command will do, and what it lacks, as sentences. */
import { listed } from '../../lib/listed.ts';
import { shortDay } from '../../lib/when.ts';
import { text } from '../../strings/commands-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { labelName } from '../label-name.ts';
import type { Command, Gap } from './command.ts';

/** What a line lacks. */
export function lackOf({ gap, value }: Gap): string {
  if (gap === 'label' || gap === 'date' || gap === 'one') return text(`gap.${gap}`, { value });
  return value === '' || gap === 'verb' ? text(`gap.${gap}`) : text('gap.unknown', { value });
}

/** What Enter will do. */
export function willOf(command: Command): string {
  switch (command.verb) {
    case 'add': {
      const { name, list, due, members, labels } = command;
      const day = due && shortDay(Date.parse(due), Date.now(), spokenLocale());
      const made = day
        ? text('will.add.due', { name, list: list.name, day })
        : text('will.add', { name, list: list.name });
      const names = [...members.map(({ fullName }) => fullName), ...labels.map(labelName)];
      return names.length === 0 ? made : text('will.with', { what: made, names: listed(names, spokenLocale()) });
    }
    case 'done':
      return 'item' in command
        ? text('will.item', { item: command.item.item.name, card: command.item.card.name })
        : text('will.card', { card: command.card.name });
    case 'assign': {
      if ('item' in command)
        return text('will.assign', { name: command.item.item.name, member: command.member.fullName });
      const names = command.members.map(({ fullName }) => fullName);
      return text('will.join', { name: command.card.name, member: listed(names, spokenLocale()) });
    }
    case 'move':
      return text('will.move', { card: command.card.name, list: command.list.name });
    case 'comment':
      return text('will.comment', { card: command.card.name, text: command.text });
    case 'template':
      return text('will.template', { card: command.card.name, template: command.template.name });
    case 'list':
      return text('will.list', { list: command.list.name });
    case 'go':
      return text('will.go', { name: 'card' in command ? command.card.name : command.title });
  }
}
