/** Every text of the pages. Plurals are told apart by `count`; a name in braces is filled in. */
export const en = {
  // Parts of the product
  'app.name': 'Muster',
  checklists: 'Checklists',
  comments: 'Comments',
  members: 'Members',

  // Signing in
  authorize: 'Authorize',
  'authorize.why': 'Allow Muster to read and change this board as you.',
  'authorize.again': 'Trello no longer accepts the sign-in. Allow Muster again to go on.',
  'authorize.denied': 'Trello was not allowed to let Muster in. Nothing was changed.',
  'authorize.blocked':
    'The browser blocked the window in which Trello asks. Allow pop-ups for this site and try again.',
  'sign-out': 'Sign out',

  // What edits did
  'did.checklist.add': 'Added the checklist “{name}”.',
  'did.checklist.rename': 'Renamed the checklist “{before}” to “{after}”.',
  'did.checklist.delete': 'Deleted the checklist “{name}”.',
  'did.item.add': 'Added “{name}”.',
  'did.item.check': 'Checked “{name}”.',
  'did.item.uncheck': 'Unchecked “{name}”.',
  'did.item.rename': 'Renamed “{before}” to “{after}”.',
  'did.item.move': 'Moved “{name}”.',
  'did.item.delete': 'Deleted “{name}”.',
  'did.comment.add': 'Commented.',
  'did.comment.edit': 'Changed the comment.',
  'did.comment.delete': 'Deleted the comment.',
  'did.member.add': 'Added {name} to the card.',
  'did.member.remove': 'Removed {name} from the card.',
  'did.many': { one: 'Made {count} change.', other: 'Made {count} changes.' },
  undone: 'Undone.',
  'undone.partly': { one: 'Undone, but for {count} change: {why}', other: 'Undone, but for {count} changes: {why}' },
  undo: 'Undo',

  // What stands in an edit's way
  'obstacle.gone': 'It is no longer there.',
  'obstacle.changed': 'Somebody has changed it since.',
  'obstacle.member': '{name} is already a member.',
  'obstacle.no-member': '{name} is no longer a member.',

  // Errors: one sentence and one button each
  'error.offline': 'Trello cannot be reached. Check the connection and try again.',
  'error.unauthorized': 'Trello no longer accepts the sign-in.',
  'error.forbidden': 'This is no longer there, or you may not see or change it.',
  'error.forbidden.said': 'Trello did not allow it: {said}',
  'error.refused': 'Trello asks for a pause. Try again in a few seconds.',
  'error.unexpected': 'Trello could not do it.',
  'error.unexpected.said': 'Trello could not do it: {said}',
  'error.maybe': 'The answer was lost, and whether it happened is not known. Look before you repeat it.',
  'try-again': 'Try again',
  reload: 'Reload',
  dismiss: 'Dismiss',
} as const;

export type Texts = typeof en;
