/** The texts of a card's checklists. */
export const enCardChecklists = {
  'checklist.add': 'Add a checklist',
  'checklist.add.more': 'More ways to add',
  'checklist.more': 'More for the checklist “{name}”',
  'item.hidden': { one: '{count} done item is hidden.', other: '{count} done items are hidden.' },
  'checklist.rename': 'Rename the checklist “{name}”',
  'checklist.told': { one: '{done} of {count} item done.', other: '{done} of {count} items done.' },
  'checklist.none': 'No checklists on this card yet.',
  'item.add': 'Add an item',
  'item.paste': 'One item, or paste lines or Markdown for many',
  'item.makes': { one: 'Makes {count} item', other: 'Makes {count} items' },
  'item.choose': 'Select “{name}”',
} as const;
