/** What is wrong with a filter line; loaded with what filters. */
export const enMistakes = {
  'mistake.key': 'There is no filter “{value}:”. Write one of {known}.',
  'mistake.missing': 'After “{value}:” comes what to look for.',
  'mistake.quote': 'The quote that begins {value} does not end.',
  'mistake.list': 'No list is called “{value}”.',
  'mistake.card': 'No card is called “{value}”.',
  'mistake.checklist': 'No checklist is called “{value}”.',
  'mistake.member': 'Nobody on this board is called “{value}”.',
  'mistake.label': 'No label is called “{value}”.',
  'mistake.due':
    '“{value}” is no date. Write overdue, today, tomorrow, week, later, none, any, 2026-12-31, 2026-12, <2026-12-31 or 2026-12-01..2026-12-31.',
  'mistake.by': 'Nobody on this board is called “{value}”.',
  'mistake.mentions': 'Nobody on this board is called “{value}”.',
  'mistake.date':
    '“{value}” is no date. Write today, yesterday, week, month, 30d, <7d, 2026-12-31, 2026-12, <2026-12-31 or 2026-12-01..2026-12-31.',
  'mistake.type': 'There is no kind “{value}”.',
  'mistake.is': '“{value}” is not known. Write one of {known}.',
} as const;
