/** English texts of consent: what came of it, the first change, a token that was copied by hand. */
export const enSignIn = {
  'authorize.denied': 'Muster was not allowed to act for you. Nothing was changed.',
  'authorize.blocked':
    'The browser blocked the window in which Trello asks. Allow pop-ups for this site and try again.',
  'authorize.failed': 'Trello could not be asked. Check the connection and try again.',
  'authorize.unknown': 'Trello does not accept this token. Get a new one and try again.',
  'authorize.other':
    'Trello gave the permission of another account than the one that looks at this board, so it was not kept. Change the account at Trello and try again.',
  'authorize.no-workspace':
    'This board is in no workspace, and Trello lets Muster in for workspaces only. Move the board into one to go on.',
  'write.title': 'Change this board?',
  'write.why': 'Allow Muster to change this board as you; what you just did then goes on.',
  'write.still': 'Trello allowed Muster to read only. Allow changes to go on.',
  'write.allow': 'Allow changes',
  'hand.why': 'Where no window can be opened, a token from Trello does the same: copy it there and paste it here.',
  'hand.open': 'Get a token in a new tab',
  'hand.token': 'Token',
  'hand.use': 'Use this token',
  'hand.warning': 'A token is as good as a password: paste it nowhere else, and show it to nobody.',
} as const;
