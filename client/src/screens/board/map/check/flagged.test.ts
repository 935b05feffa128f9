import { newNote, type UnknownRecord } from '@gapboard/board';
import { withReason } from '@gapboard/board/privacy';
import { expect, test } from 'vitest';
import { flaggedIn } from './flagged.ts';

const PHONE = '07700 900123';

function noteSaying(text: string, id = 'shape:n'): UnknownRecord {
  const author = { id: 'ben', role: 'participant' as const };
  return newNote({ id, map: 'shape:map', index: 'a1', kind: 'gap', text, cell: null }, author);
}

test('an ordinary note is not listed', () => {
  expect(flaggedIn([noteSaying('Reviews of 690 studies, 2018-19')])).toEqual([]);
});

test('a note that may lead to somebody is listed with whose it is, and without its words', () => {
  const flagged = flaggedIn([noteSaying(`Ring ${PHONE}`)]);
  expect(flagged).toMatchObject([{ id: 'shape:n', by: 'ben', isShape: true, reasons: [] }]);
  expect(flagged[0]?.found.map(({ kind }) => kind)).toEqual(['phone']);
  expect(JSON.stringify(flagged)).not.toContain('0123');
});

test('what its author has kept is listed with the reason, after what nobody has looked at', () => {
  const kept = noteSaying(`Ring ${PHONE}`, 'shape:kept');
  const meta = withReason({ meta: Object(Reflect.get(kept, 'meta')) }, 'phone', 'public');
  const flagged = flaggedIn([Object.assign({}, kept, { meta }), noteSaying(`Call ${PHONE}`)]);
  expect(flagged.map(({ id }) => id)).toEqual(['shape:n', 'shape:kept']);
  expect(flagged[1]?.reasons).toEqual(['It is public (an organisation’s own number or address)']);
});

test('what is certain comes first', () => {
  const flagged = flaggedIn([
    noteSaying(`Ring ${PHONE}`, 'shape:phone'),
    noteSaying('NHS number 943 476 5919', 'shape:nhs'),
  ]);
  expect(flagged.map(({ id }) => id)).toEqual(['shape:nhs', 'shape:phone']);
});

test('headings, studies and the map’s own words are looked at as well', () => {
  const heading = Object.assign({}, noteSaying(''), {
    id: 'heading:h',
    typeName: 'heading',
    label: 'Ask jo@example.org',
    definition: '',
  });
  expect(flaggedIn([heading])).toMatchObject([{ id: 'heading:h', isShape: false }]);
});
