/** The texts of the settings. */
export const enSettings = {
  'sign-out': 'Sign out',
  'signed-out': 'You are signed out. This browser keeps nothing of Muster any more.',
  'signed-in': 'Signed in: Muster reads and changes this board as you.',
  'signed-in.as': 'Signed in as {name}: Muster reads and changes this board as you.',
  'sign-out.key': 'Signing out revokes the token at Trello and erases what this browser keeps of Muster.',
  'sign-out.oauth2':
    'Signing out forgets the token, which ends by itself within the hour, and erases what this browser keeps of Muster. The permission itself you take back in your Atlassian account.',
  parts: 'Parts of the board page',
  'parts.console': 'Console: try Trello’s API as yourself',
  'parts.keeping': 'Keeping it …',
  'parts.kept': 'Kept for everybody on the board.',
  guide: 'How Muster is used, and what to do when something goes wrong',
  privacy: 'What Muster reads and keeps, and how to erase it',

  'board.read-only': 'Who may change the board may also change these settings.',
  badges: 'Badges on cards',
  'badges.what': 'For everybody on the board. They repeat nothing that Trello says itself.',
  'badge.asked': 'Asked of you, once the comments of the board were read in this browser',
  'badge.asked.never':
    '“Asked of you” cannot be shown here: this browser keeps nothing for Muster inside Trello (third-party cookies or site data are blocked).',
  'badge.open': 'How many items are open',
  'badge.next': 'The date of the next item, and what is overdue',
  'badge.nobody': 'No members, on cards with something to do',
  'badge.quiet': 'Quiet for long, on cards with something to do or members',
  'quiet.days': 'Days until a card counts as quiet',
  bulk: 'Who may change many cards at once',
  'bulk.everyone': 'Everybody who may change the board',
  'bulk.admins': 'Admins of the board',
  'bulk.admins-only': 'Admins of the board decide this.',

  shared: 'Kept for the board',
  'shared.presets': 'Groups of members',
  'shared.presets.none': 'None yet: they are made on the board page, under Members.',
  'shared.replies': 'Replies',
  'shared.replies.none': 'None yet: they are made beside a comment that is being written.',
  'shared.views': 'Saved views',
  'shared.views.none': 'None yet: they are made on the board page, under Views.',
  'shared.delete': 'Delete “{name}”',
  'shared.room': '{used} of the {most} characters that Trello keeps for a board',
  'transfer.export': 'Export',
  'transfer.import': 'Import …',
  'transfer.title': 'Replace what is kept for this board?',
  'transfer.what':
    'The settings of the file take the place of those of this board, with its groups ({presets}), replies ({replies}) and saved views ({views}).',
  'transfer.left': {
    one: '{count} entry of the file cannot be read and is left out.',
    other: '{count} entries of the file cannot be read and are left out.',
  },
  'transfer.replace': 'Replace',
  'transfer.foreign': 'This is not a file that Muster’s settings were exported to. Nothing was changed.',
  'transfer.newer': 'This file was written by a newer Muster. Reload this page, and try again.',
  'transfer.long': {
    one: 'The file has {count} character more than Trello keeps for a board. Nothing was changed.',
    other: 'The file has {count} characters more than Trello keeps for a board. Nothing was changed.',
  },

  keeps: 'What Muster keeps',
  'keeps.token': 'The token that Trello gives when you authorize, in your private Power-Up data at Trello.',
  'keeps.journal': 'What you changed lately, in this browser alone, so that it can be undone.',
  'keeps.boards': 'The last five boards you opened, as they were then, in this browser alone and for 30 days at most.',
  'keeps.drafts': 'What you began to write, in this browser alone, until it is sent.',
  'keeps.shared':
    'Settings, groups, replies and saved views, in the board’s shared data at Trello: whoever sees the board can read them.',
  'keeps.nothing': 'Nothing else: Muster has no server of its own and counts nobody.',
  'token.ask': 'What may Muster do?',
  'token.read.never': 'Muster may read what you can see on Trello, until you sign out.',
  'token.read.until': 'Muster may read what you can see on Trello, until {date}.',
  'token.write.never': 'Muster may read and change what you can on Trello, until you sign out.',
  'token.write.until': 'Muster may read and change what you can on Trello, until {date}.',
  erase: 'Erase what this browser keeps',
  'erase.title': 'Erase what this browser keeps?',
  'erase.what':
    'What was changed lately can then no longer be undone, and texts that were not sent are gone. Trello keeps everything.',
  'erase.done': 'This browser keeps nothing of Muster any more.',

  'welcome.title': 'Muster is on this board',
  'welcome.what':
    'It gathers the checklists, comments and members of all its cards, and changes many at once: each change can be looked at first, and undone.',
  'welcome.where':
    'You find it under Muster at the top of the board, on the back of each card, and in the menu of each list.',
  'welcome.first': 'Authorize it when you want to see and change items and comments; badges on cards need nothing.',
} as const;
