import { done as checked, list, says, todo } from './plan.ts';

export const ideas = list(
  'Ideas',
  {
    name: 'Template: launch task',
    desc: 'Copy me. What has to be true, who says so, by when?',
    age: 55,
    template: true,
    labels: ['plain-green'],
    checklists: [{ name: 'Always', items: [todo('Owner'), todo('Date'), todo('How do we know it is done?')] }],
  },
  { name: 'Launch party', age: 8, labels: ['colourless'], voted: ['kenjiwatanabe', 'mateofernandez', 'leilahaddad'] },
  { name: 'A podcast about how it was made 🎙️', age: 13, members: ['mateofernandez'] },
  { name: 'Translate into Português', age: 6, labels: ['colourless'], members: ['mateofernandez'] },
  {
    name: 'Stickers',
    age: 19,
    labels: ['design'],
    comments: [says('mateofernandez', 18, ':heart: but please not the old logo')],
  },
  { name: 'Something without anything', age: 2 },
  {
    name: 'Partner programme: let agencies that sell our product to their customers have a price list, a contact and a page of their own, and find out whether they would want that at all',
    age: 45,
    labels: ['sales', 'colourless'],
  },
);

export const done = list(
  'Done',
  {
    name: 'Choose a name',
    age: 58,
    due: -30,
    done: true,
    cover: 'green',
    members: ['majalindqvist', 'amaraokafor'],
    checklists: [
      { name: 'Criteria', items: [checked('Short'), checked('Can be said on the phone'), checked('Domain is free')] },
    ],
    comments: [says('majalindqvist', 40, 'Decided. Thank you all for 112 suggestions.')],
  },
  {
    name: 'Logo',
    age: 50,
    due: -20,
    done: true,
    labels: ['design'],
    members: ['mateofernandez'],
    links: [['Logo guide', 'https://example.com/brand']],
  },
  {
    name: 'Beta with twenty customers',
    age: 48,
    due: -12,
    done: true,
    labels: ['quality'],
    members: ['kenjiwatanabe', 'leilahaddad'],
    checklists: [{ name: 'Rounds', items: [checked('Invite'), checked('Interview'), checked('Thank')] }],
  },
  {
    name: 'Crash on start (iOS)',
    age: 29,
    due: -15,
    done: true,
    labels: ['quality', 'urgent'],
    members: ['kenjiwatanabe'],
    comments: [says('kenjiwatanabe', 16, 'Fixed in 0.9.4 ✅')],
  },
  { name: 'Waiting list page', age: 38, due: -25, done: true, labels: ['web'], members: ['kenjiwatanabe'] },
  {
    name: 'Old launch plan',
    age: 57,
    closed: true,
    comments: [says('majalindqvist', 52, 'Superseded by this board.')],
  },
);

export const archive = {
  ...list('Last year', { name: 'What we learned', age: 56, comments: [says('amaraokafor', 54, 'Start earlier.')] }),
  closed: true,
};
