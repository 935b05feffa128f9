import { expect, test } from 'vitest';
import type { Study } from '@gapboard/evidence';
import { citationOf, type Reference, referenceOf, referencesOf } from './references.ts';
import { gridFramework, TestBoard } from './testing/boards.ts';

function studyOf(fields: Partial<Study>): Study {
  const map = new TestBoard(gridFramework(1, 1)).study('s', fields).map();
  const [study] = map.studies.values();
  if (!study) throw new Error('There is no study.');
  return study;
}

function written(study: Partial<Study>): Reference {
  return referenceOf(studyOf({ title: '', ...study }));
}

test('a journal article is cited as Vancouver has it', () => {
  expect(
    written({
      authors: ['Carpenter, John', 'Webb, Caroline M.', 'O’Neill, Jean-Paul'],
      title: 'The surprisingly weak evidence base for supervision',
      year: '2013',
      container: 'Children and Youth Services Review',
      volume: '35',
      issue: '11',
      pages: '1843–1853',
      doi: '10.1016/s0190-7409(00)00122-5',
    }),
  ).toEqual({
    authors: 'Carpenter J, Webb CM, O’Neill JP.',
    title: 'The surprisingly weak evidence base for supervision.',
    rest: 'Children and Youth Services Review. 2013;35(11):1843–1853.',
    link: {
      shown: 'https://doi.org/10.1016/s0190-7409(00)00122-5',
      url: 'https://doi.org/10.1016/s0190-7409(00)00122-5',
    },
  });
});

test('what is missing leaves no empty brackets, stray signs or doubled full stops', () => {
  expect(written({ title: 'Is it enough?', year: '2020' })).toEqual({
    authors: '',
    title: 'Is it enough?',
    rest: '2020.',
    link: undefined,
  });
  expect(written({ pages: '3–9' }).rest).toBe('3–9.');
  expect(written({ publisher: 'Foundations', place: 'London', year: '2024' }).rest).toBe(
    'London: Foundations. 2024.',
  );
});

test('a body that wrote something keeps its name; beyond six authors it is “et al”', () => {
  expect(written({ authors: ['What Works Centre'] }).authors).toBe('What Works Centre.');
  const authors = Array.from({ length: 9 }, (_, n) => `Name${n}, A`);
  expect(written({ authors }).authors).toBe(
    'Name0 A, Name1 A, Name2 A, Name3 A, Name4 A, Name5 A, et al.',
  );
});

test('a DOI with signs that mean something in an address leads where it should', () => {
  const { link } = written({ doi: '10.1002/(sici)1097<1::aid#2>3.0' });
  expect(link?.url).toBe('https://doi.org/10.1002/(sici)1097%3C1%3A%3Aaid%232%3E3.0');
});

test('an address that is none is shown and leads nowhere', () => {
  expect(written({ url: 'not an address' }).link).toEqual({
    shown: 'not an address',
    url: undefined,
  });
  expect(written({ url: 'mailto:x@example.org' }).link?.url).toBeUndefined();
});

test('references are numbered from A to Z, and citations run together where numbers do', () => {
  const board = new TestBoard(gridFramework(1, 1));
  for (const name of ['Zed', 'abel', 'Éclair', 'Bax', 'Cox']) {
    board.study(name.replace('É', 'E'), { title: 't', authors: [`${name}, A`] });
  }
  const references = referencesOf(board.map());
  expect(references.list.map(({ authors }) => authors[0])).toEqual([
    'abel, A',
    'Bax, A',
    'Cox, A',
    'Éclair, A',
    'Zed, A',
  ]);
  const cite = (...keys: string[]) =>
    citationOf(
      keys.map((key) => `study:${key}`),
      references,
    );
  expect(cite('Zed', 'Cox', 'Bax', 'abel', 'Bax')).toBe('[1–3, 5]');
  expect(cite('Bax', 'abel')).toBe('[1, 2]');
  expect(cite('gone')).toBe('');
});
