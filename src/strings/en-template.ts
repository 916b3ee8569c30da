/** The texts of templates, and of checklists as text. */
export const enTemplate = {
  'template.title': 'Apply a template',
  'template.which': 'Which checklist',
  'template.none': 'There is no checklist on this board yet that could be a template.',
  'template.write': 'Write a checklist …',
  'new.title': 'Add a checklist',
  'new.name': 'Name of the checklist',
  'new.items': 'Items, one a line',
  'new.what': 'Lists and task lists of Markdown are read too. In name and items these are filled in: {variables}.',
  'new.who': 'At the end of a line @username assigns the item.',
  'new.count': { one: '{count} item', other: '{count} items' },
  'template.variables':
    'Any checklist is a template. In its name and items these are filled in: {variables}. An item that ends in {example} is due then.',
  'template.mode': 'What to do where a card has a checklist of that name',
  'template.missing': 'Add missing items only',
  'template.add': 'Add it once more',
  'template.replace': 'Replace the checklist of that name',
  'template.unknown': 'There is no such variable, so it stays as it is written: {names}',
  'template.empty': {
    one: 'On {count} card there is nothing to fill in for {names}: it stays as it is written.',
    other: 'On {count} cards there is nothing to fill in for {names}: it stays as it is written.',
  },
  'template.drifted': {
    one: '{count} of {total} cards differs from it',
    other: '{count} of {total} cards differ from it',
  },
  'template.absent': 'has no checklist of that name',
  'template.new': {
    one: 'The card has no checklist of that name.',
    other: 'None of the {count} cards has a checklist of that name.',
  },
  'template.missing-items': 'Missing: {names}',
  'template.extra-items': 'More: {names}',
  'template.nothing': 'Nothing to do',
  'text.title': 'Edit as text',
  'text.what':
    'One item a line: “- [x] done”, “- [ ] open”. CSV with the columns item, done, member and due is read too.',
  'text.who': 'At the end of a line @username assigns the item and !2026-12-31 or !2026-12-31T17:00 dates it.',
  'text.label': 'Items as text',
  'text.changes': { one: '{count} change', other: '{count} changes' },
  'text.line': 'Line {line}: {mistake}',
  'text.mistake.member': 'nobody on this board is called “{value}”',
  'text.mistake.date': '“{value}” is no date',
  'text.theirs':
    'Somebody changed this checklist meanwhile. Its text as it is now is below yours; what you save replaces it.',
} as const;
