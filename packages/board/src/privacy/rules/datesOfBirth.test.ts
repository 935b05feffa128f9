import { expect, test } from 'vitest';
import { findings } from '../index.ts';
import { found, one } from '../testing/found.ts';

const dates = [
  '12/03/2012',
  '12.03.2012',
  '12-03-2012',
  '12/3/12',
  '12 March 2012',
  '12th of March 2012',
  '12-Mar-12',
  'March 12, 2012',
  '2012-03-12',
  '03/25/2012',
];

test.each(dates)('%s is asked about alone and blocked as somebody’s', (date) => {
  expect(found(`${date} and then nothing`)).toEqual([one('date-of-birth', 'warn', date)]);
  for (const text of [
    `dob ${date}`,
    `D.O.B.: ${date}`,
    `date of birth is ${date}`,
    `born ${date}`,
    `born on ${date}`,
    `aged 7 (${date})`,
    `${date} (DoB)`,
    `his birthday, ${date}`,
    `${date}, aged 7`,
    `${date}, born in Leeds`,
    `On ${date} she was born`,
  ]) {
    expect(found(text)).toEqual([one('date-of-birth', 'block', date)]);
  }
});

test('the word counts within 25 characters and no further', () => {
  const apart = (characters: number) => `born${' '.repeat(characters)}12/03/2012`;
  expect(found(apart(25))).toEqual([one('date-of-birth', 'block', '12/03/2012')]);
  expect(found(apart(26))).toEqual([one('date-of-birth', 'warn', '12/03/2012')]);
  expect(found(`12/03/2012${' '.repeat(25)}dob`)).toEqual([
    one('date-of-birth', 'block', '12/03/2012'),
  ]);
  expect(found(`12/03/2012${' '.repeat(26)}dob`)).toEqual([
    one('date-of-birth', 'warn', '12/03/2012'),
  ]);
});

test('what is said to be one is, however it is written', () => {
  expect(found('dob 12 03 12')).toEqual([one('date-of-birth', 'block', '12 03 12')]);
  expect(found('DOB 120312')).toEqual([one('date-of-birth', 'block', '120312')]);
  expect(found('dob: 12032012')).toEqual([one('date-of-birth', 'block', '12032012')]);
  expect(found('DOB12/03/2012')).toEqual([one('date-of-birth', 'block', '12/03/2012')]);
  expect(found('dob 12/03/2012 - 2 siblings')).toEqual([
    one('date-of-birth', 'block', '12/03/2012'),
  ]);
  expect(found('dob_12_03_2012')).toEqual([one('date-of-birth', 'block', '12_03_2012')]);
});

test.each([
  '2018-19',
  'born 2018-19',
  'Smith et al. (2019)',
  'version 10.1.22',
  'born in 2012',
  'Newborn 12',
  '32/01/2012',
  '13/13/2012',
  '120.26.44.124',
  'Children aged 10/11/12',
  '10/11/12 year olds',
  '9/11/13 year olds',
  'ratings 5 3 12',
  '120312',
])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'at 31 March 2018',
  'aged 16 to 17 at 31 March 2018',
  'from 1 April 2018 to 31 March 2019',
  'born between 1 September 2010 and 31 August 2011',
  'born after 1 September 2010',
  'Accessed 12/03/2024',
  'Workshop: 12/03/2024',
  'Workshop 12/03/2024: babies born in care',
  'Seminar 12 March 2024, children aged 5',
  'on 12/03/2024 those aged 5',
  '10.1.22',
])('%s has a date of another kind: noted at most', (text) => {
  expect(findings(text).filter(({ level }) => level !== 'note')).toEqual([]);
});

test('two children’s are two', () => {
  expect(found('born 12/03/2012 and 14/05/2014')).toEqual([
    one('date-of-birth', 'block', '12/03/2012'),
    one('date-of-birth', 'block', '14/05/2014'),
  ]);
});
