import { expect, test } from 'vitest';
import { pastedItems } from '../../src/model/paste.ts';

const open = (...names: string[]) => names.map((name) => ({ name, state: 'incomplete' }));

test('each line becomes an item, blank lines none', () => {
  expect(pastedItems('Tag the build\r\n\r\n  Write the notes  \nAsk legal\n')).toEqual(
    open('Tag the build', 'Write the notes', 'Ask legal'),
  );
});

test('list marks of plain text and Markdown are taken off', () => {
  expect(pastedItems('- one\n* two\n• three\n1. four\n12) five\n+ six')).toEqual(
    open('one', 'two', 'three', 'four', 'five', 'six'),
  );
});

test('a Markdown task list keeps what is done', () => {
  expect(pastedItems('- [x] done\n- [ ] open\n[X] also done\n* [] odd but open')).toEqual([
    { name: 'done', state: 'complete' },
    { name: 'open', state: 'incomplete' },
    { name: 'also done', state: 'complete' },
    { name: 'odd but open', state: 'incomplete' },
  ]);
});

test('the boxes and headings of other tools are marks too', () => {
  expect(
    pastedItems('## Before the release\n☐ Ask legal\n☑ Buy cake\n✅ Call Ana\n- ✔️ Tag\n# Done #\n□ empty'),
  ).toEqual([
    { name: 'Before the release', state: 'incomplete' },
    { name: 'Ask legal', state: 'incomplete' },
    { name: 'Buy cake', state: 'complete' },
    { name: 'Call Ana', state: 'complete' },
    { name: 'Tag', state: 'complete' },
    { name: 'Done', state: 'incomplete' },
    { name: 'empty', state: 'incomplete' },
  ]);
});

test('what only looks like a mark stays', () => {
  expect(pastedItems('-5 degrees\n3.14 is pi\n2024 budget\n*bold* word\n[link](https://a.b)\n#184\n✅')).toEqual(
    open('-5 degrees', '3.14 is pi', '2024 budget', '*bold* word', '[link](https://a.b)', '#184', '✅'),
  );
});

test('no text makes no item', () => {
  expect(pastedItems(' \n\t\n')).toEqual([]);
});
