import { expect, test } from 'vitest';
import { cell, heading, mapShape, MAP, placement, study } from '../../testing/records.ts';
import { mapOf, sampleMap } from '../testing/sample.ts';
import { eppiLosses } from './losses.ts';

test('says what an EPPI file cannot hold, and how much of it', () => {
  expect(eppiLosses(sampleMap())).toEqual([
    // s1 and s2: two themes times two outcomes are four cells, of which two are meant.
    '2 studies lie under several themes and several outcomes, and the file does not say which go together: EPPI tools will show them in 4 cells where nobody placed them.',
    '6 notes are left out (research evidence 1, practice knowledge 1, lived experience 1, gap 2, question 1): in this format they would be counted as studies. They are in the CSV, Excel and JSON exports.',
    'What was rated, agreed or said of 3 cells is left out, “no research found” among it: the format has codes for studies only.',
    'Which way a study points is left out (2 placements say so): a code holds for a study and not for one of its cells.',
    '1 author is written otherwise: EPPI-Reviewer takes “and”, “&”, “/” and “;” for the start of another author, so they become “+”, “-” and “,”.',
  ]);
});

test('says nothing where nothing is lost: a study in one row of several columns', () => {
  const map = mapOf([
    mapShape(MAP),
    heading('theme', 't'),
    heading('outcome', 'o', { index: 'a0' }),
    heading('outcome', 'p', { index: 'a1' }),
    study('s'),
    placement('s', cell('t', 'o')),
    placement('s', cell('t', 'p')),
  ]);
  expect(eppiLosses(map)).toEqual([]);
});
