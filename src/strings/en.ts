/** Every text of the pages. Plurals are told apart by `count`; a name in braces is filled in. */
export const en = {
  // Parts of the product
  'app.name': 'Muster',
  checklists: 'Checklists',
  cards: 'Cards',
  comments: 'Comments',
  attachments: 'Attachments',
  history: 'History',
  console: 'Console',
  members: 'Members',
  jobs: 'Jobs',

  // Signing in
  authorize: 'Authorize',
  'authorize.why': 'Allow Muster to read this board as you. Before it changes anything it asks again.',
  'authorize.again': 'Trello no longer accepts the sign-in. Allow Muster again to go on.',

  // Errors: one sentence and one button each
  'error.offline': 'Trello cannot be reached. Check the connection and try again.',
  'error.unauthorized': 'Trello no longer accepts the sign-in.',
  'error.forbidden': 'This is no longer there, or you may not see or change it.',
  'error.forbidden.said': 'Trello did not allow it: {said}',
  'error.refused': 'Trello asks for a pause. Try again in a few seconds.',
  'error.unexpected': 'Trello could not do it.',
  'error.unexpected.said': 'Trello could not do it: {said}',
  'left-out': {
    one: 'Trello’s answer has {count} entry that Muster cannot read. It is left out here; the rest is complete.',
    other: 'Trello’s answer has {count} entries that Muster cannot read. They are left out here; the rest is complete.',
  },
  'error.maybe': 'The answer was lost, and whether it happened is not known. Look before you repeat it.',
  'try-again': 'Try again',
  reload: 'Reload',
  'broken.view': 'This part of Muster does not work here; the others do. Nothing was lost at Trello.',
  'broken.unloaded': 'A part of Muster could not be loaded: the network is gone, or there is a newer Muster.',
  'broken.mishap': 'Something went wrong in Muster. Look whether what you did has happened before you repeat it.',
  'broken.report': 'Copy a report without texts of the board',
  failed: 'Muster could not start here. Reload to try again.',

  // What the members of a board share
  'shared.full': {
    one: 'Trello keeps only so much for a board: this is {count} character too long. Remove something saved before.',
    other: 'Trello keeps only so much for a board: this is {count} characters too long. Remove something saved before.',
  },
  'shared.refused': 'Trello did not store it. Who may change the board may also store what its members share.',

  // Reading the board
  unread: 'The board could not be read, so there is nothing to show here yet.',

  // Checklists
  'item.more': 'More for “{name}”',
  'checklist.progress': '{done} of {total} done',
  'item.rename': 'Rename “{name}”',
  'item.due': 'Due {day}',
  'item.overdue': 'Overdue since {day}',
  'item.member': 'Assigned to {name}',

  // Members
  'member.gone': 'Former member',
  'read-only': 'You may look at this board, not change it.',

  // What somebody else changed while it was being written anew
  'changed-meanwhile': 'Somebody changed this meanwhile. It now reads: {now}',
  'save-mine': 'Save mine all the same',

  add: 'Add',
  save: 'Save',
  done: 'Done',
  cancel: 'Cancel',
  close: 'Close “{title}”',
  dismiss: 'Dismiss',
} as const;
