/** The texts of other ways to a file. */
export const enOffered = {
  'offered.what':
    '{name} was handed to the browser. If no file came, Trello’s page allows none: take it in another way.',
  'offered.copied': 'Copied.',
  'offered.closed': 'The browser does not let Muster copy. Select the text and copy it by hand.',
  'offered.copy': 'Copy it',
  'offered.tab': 'Open it in a new tab',
  'offered.show': 'Show it here',
  'offered.done': 'I have it',
} as const;
