import { done, list, says, todo } from './plan.ts';

export const preparing = list(
  'This week',
  {
    name: 'Decide the launch date',
    desc: 'We need **one** date that everybody plans for.\n\nCandidates:\n\n1. Tuesday, after the release\n2. Thursday, with the conference\n\nNot on a Friday.',
    age: 30,
    start: -6,
    due: -1,
    labels: ['urgent', 'blocked'],
    members: ['majalindqvist', 'amaraokafor'],
    voted: ['kenjiwatanabe', 'leilahaddad'],
    checklists: [
      {
        name: 'Who has to agree',
        items: [
          done('Engineering', { member: 'kenjiwatanabe' }),
          done('Support', { member: 'leilahaddad' }),
          todo('Press agency', { due: -2, member: 'amaraokafor' }),
          todo('The venue', { due: 1, member: 'majalindqvist' }),
        ],
      },
    ],
    comments: [
      says(
        'amaraokafor',
        6,
        '@majalindqvist the agency prefers Thursday. They say journalists read nothing on Tuesdays.',
      ),
      says('kenjiwatanabe', 5, 'Either is fine for us, *if* the freeze begins a week before.'),
      { ...says('majalindqvist', 1, 'Thursday then, unless the venue says no. I call them tomorrow.'), edited: true },
    ],
  },
  {
    name: 'Book the venue',
    desc: 'About 80 people, a stage, and a place for the stands.\n\nShortlist: [Kulturhuset](https://example.com/kulturhuset "smartCard-inline"), the old brewery.',
    age: 24,
    due: 3,
    labels: ['press'],
    members: ['majalindqvist'],
    links: [
      ['Floor plan', 'https://example.com/venue/floor-plan'],
      ['Offer of the brewery', 'https://example.com/venue/offer'],
    ],
    checklists: [
      {
        name: 'Ask before signing',
        items: [
          done('Is the stage large enough for two speakers?'),
          done('Step-free entrance and lift'),
          todo('How late may music play?', { due: 2 }),
          todo('Cancellation terms', { due: 2, member: 'majalindqvist' }),
          todo('Wi-Fi for 80 people, tested **with** 80 people'),
        ],
      },
    ],
    comments: [says('leilahaddad', 4, 'I know the person at the brewery, shall I write to her?')],
  },
  {
    name: 'Write the announcement',
    desc: 'Three paragraphs, no adjectives.\n\n> What it does, whom it is for, where to get it.',
    age: 18,
    start: -3,
    due: 2,
    labels: ['press', 'docs'],
    members: ['amaraokafor', 'mateofernandez'],
    checklists: [
      {
        name: 'Drafts',
        items: [
          done('First draft', { member: 'amaraokafor' }),
          todo('Read aloud once', { due: 0, member: 'mateofernandez' }),
          todo('Legal has read it', { due: 1 }),
        ],
      },
      {
        name: 'Translations',
        items: [
          done('English'),
          done('Svenska', { member: 'majalindqvist' }),
          todo('日本語', { member: 'kenjiwatanabe' }),
          todo('العربية', { due: 4, member: 'leilahaddad' }),
          todo('Español', { member: 'mateofernandez' }),
        ],
      },
    ],
    comments: [
      says(
        'mateofernandez',
        3,
        'The second paragraph says the same as the first. I cut it:\n\n- one promise\n- one picture\n- one link',
      ),
      says('amaraokafor', 2, 'Much better 👏 Thank you!'),
      says('leilahaddad', 1, 'الترجمة جاهزة غدًا إن شاء الله'),
    ],
  },
  {
    name: 'صفحة الهبوط بالعربية',
    desc: 'النص من اليمين إلى اليسار، والصور لا تُعكس. Check the price table: numbers stay left to right.',
    age: 12,
    due: 5,
    labels: ['arabic', 'web'],
    members: ['leilahaddad'],
    checklists: [
      {
        name: 'قائمة المراجعة',
        items: [
          done('العنوان الرئيسي'),
          todo('جدول الأسعار', { due: 4 }),
          todo('Footer: address & e-mail <hello@example.com>'),
        ],
      },
    ],
    comments: [says('leilahaddad', 7, 'الخط يبدو صغيرًا على الهاتف، نجرّب 18px.')],
  },
  { name: '--- waiting for others ---', age: 20, role: 'separator' },
  {
    name: 'Trademark search',
    age: 40,
    due: -9,
    labels: ['legal', 'blocked'],
    members: ['amaraokafor'],
    comments: [
      says('amaraokafor', 20, 'The lawyers have had it since Monday.'),
      says('amaraokafor', 10, 'Reminded them.'),
      says('majalindqvist', 2, '@amaraokafor any news? We cannot print without it.'),
    ],
  },
);

export const building = list(
  'In progress',
  {
    name: 'Launch checklist for the website 🚀',
    desc: 'The long one. Nobody goes home before it is green.',
    age: 16,
    start: -10,
    due: 6,
    cover: 'sky',
    labels: ['web', 'quality'],
    members: ['kenjiwatanabe', 'mateofernandez'],
    checklists: [
      {
        name: 'Before the switch',
        items: [
          done('Domain renewed for ten years'),
          done('Certificates renew themselves'),
          done('404 page says something helpful'),
          done('Old addresses redirect'),
          done('Sitemap'),
          done('Pictures have texts for those who cannot see them'),
          done('Keyboard only: order a trial', { member: 'mateofernandez' }),
          done('Screen reader: order a trial', { member: 'mateofernandez' }),
          todo('Forms answer within a second', { due: -3, member: 'kenjiwatanabe' }),
          todo('Load test with ten times the visitors', { due: 1, member: 'kenjiwatanabe' }),
          todo('Backups restored **once**, not only made', { due: 2, member: 'kenjiwatanabe' }),
          todo('Cookie banner: do we need one at all?'),
          todo('Prices with and without tax'),
          todo('Imprint and privacy policy', { due: 3, member: 'amaraokafor' }),
          todo('Mails are not taken for spam'),
          todo('Dark mode'),
          todo('Print style for the price list'),
          todo('Fonts from our own server'),
          todo('Status page'),
          todo('Phone number goes to a person', { member: 'leilahaddad' }),
          todo('Somebody who has never seen it orders a trial, and we watch in silence', { due: 5 }),
          todo('Feature flags removed: `launch_*`'),
        ],
      },
      { name: 'After the switch', items: [todo('Watch the logs for an hour'), todo('Cake 🎂')] },
    ],
    comments: [
      says(
        'kenjiwatanabe',
        8,
        'Load test fails at 6× because of the search. Looking into it:\n\n```\np95 search  1840 ms\np95 order    210 ms\n```',
      ),
      says('mateofernandez', 6, 'Search could be off on launch day, nobody needs it on day one.'),
      says('kenjiwatanabe', 2, 'Found it: one missing index. Now 8×, two to go.'),
    ],
  },
  {
    name: 'Record the demo video',
    age: 9,
    due: 1,
    labels: ['design', 'press'],
    members: ['mateofernandez'],
    links: [['Script', 'https://example.com/demo/script']],
    checklists: [
      {
        name: 'Scenes',
        items: [
          done('The problem, 10 seconds'),
          done('The first click'),
          todo('Three people at once', { due: 0 }),
          todo('The end card'),
        ],
      },
      { name: 'Scenes', items: [todo('Second take, with subtitles')] },
    ],
  },
  {
    name: 'Prices',
    desc: 'Three plans. The middle one is the one we want people to take.',
    age: 33,
    due: -4,
    labels: ['sales', 'urgent'],
    members: ['amaraokafor', 'leilahaddad'],
    checklists: [
      {
        name: 'Open questions',
        items: [
          done('Discount for schools'),
          todo('Per person or per team?', { due: -5, member: 'amaraokafor' }),
          todo('Currency for orders from abroad', { due: -1 }),
        ],
      },
    ],
    comments: [
      says('leilahaddad', 14, 'Customers ask for invoices once a year.'),
      says('amaraokafor', 13, 'Then that is what we offer. @board please do not promise anything else.'),
    ],
  },
  {
    name: 'Train the support team',
    age: 14,
    due: 7,
    labels: ['support'],
    members: ['leilahaddad'],
    checklists: [
      {
        name: 'Sessions',
        items: [done('Basics'), todo('Hard questions', { due: 4, member: 'leilahaddad' }), todo('Refunds')],
      },
    ],
  },
  { name: 'Rehearse the talk', age: 5, start: 4, due: 8, members: ['majalindqvist'] },
);

export const review = list(
  'Review',
  {
    name: 'Documentation: first steps',
    desc: 'From *I have an account* to *it did something for me* in five minutes.\n\n- [ ] tested with somebody new\n- [ ] pictures in both themes',
    age: 21,
    due: 2,
    labels: ['docs'],
    members: ['mateofernandez', 'kenjiwatanabe'],
    links: [['Draft', 'https://example.com/docs/first-steps']],
    checklists: [
      { name: 'Review', items: [done('Facts'), done('Language'), todo('Pictures', { member: 'mateofernandez' })] },
    ],
    comments: [
      says('kenjiwatanabe', 3, 'Step 4 does not work on Windows: the path needs backslashes (`C:\\\\Users\\\\…`).'),
      says('mateofernandez', 2, 'Fixed, thanks!'),
    ],
  },
  {
    name: 'Icons <small> & "large"',
    age: 11,
    labels: ['design', 'plain-purple'],
    members: ['mateofernandez'],
    checklists: [{ name: 'Sizes', items: [done('16 × 16'), done('32 × 32'), done('512 × 512')] }],
  },
  {
    name: 'Price list as PDF',
    desc: 'Two pages, A4 **and** Letter.',
    age: 7,
    due: 3,
    labels: ['sales', 'design'],
    members: ['leilahaddad', 'mateofernandez'],
    links: [['Last year', 'https://example.com/prices.pdf']],
  },
  {
    name: 'Terms of service',
    age: 26,
    due: -2,
    labels: ['legal'],
    comments: [says('amaraokafor', 9, 'Version 3 is from the lawyers, please only comment, do not edit.')],
  },
  {
    name: 'Ask three customers for a quote',
    age: 17,
    labels: ['press', 'sales'],
    members: ['leilahaddad'],
    voted: ['amaraokafor'],
  },
);
