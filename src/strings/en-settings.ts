/** The texts of the settings. */
export const enSettings = {
  'sign-out': 'Sign out',
  'signed-in': 'Signed in: Muster reads and changes this board as you.',
  'signed-in.as': 'Signed in as {name}: Muster reads and changes this board as you.',
  'sign-out.what': 'Signing out revokes the token at Trello and erases what this browser keeps of Muster.',
  parts: 'Parts of the board page',
  'parts.console': 'Console: try Trello’s API as yourself, for everybody on this board',
  'parts.keeping': 'Keeping it …',
  'parts.kept': 'Kept for everybody on the board.',
  'parts.refused': 'Trello did not store it. Who may change the board may also switch its parts.',
  guide: 'How Muster is used, and what to do when something goes wrong',
  keeps: 'What Muster keeps',
  'keeps.token': 'The token that Trello gives when you authorize, in your private Power-Up data at Trello.',
  'keeps.journal': 'What you changed lately, in this browser alone, so that it can be undone.',
  'keeps.boards': 'The last five boards you opened, as they were then, in this browser alone and for 30 days at most.',
  'keeps.nothing': 'Nothing else: Muster has no server of its own and counts nobody.',
} as const;
