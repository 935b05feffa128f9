import { expect, test } from 'vitest';
import { mapFile, mapJson } from '../export/json/mapJson.ts';
import { optionsWith, RATINGS, sampleMap } from '../export/testing/sample.ts';
import { readMapJson } from './gapboardJson.ts';
import { UnreadableFileError } from './read.ts';

const good = () => mapFile(sampleMap(), RATINGS, optionsWith());

/** What reading says to the person who chose the file. */
function refusal(text: string): string {
  try {
    readMapJson(text);
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.message;
    throw error;
  }
  return 'It was read.';
}

function changed(change: (file: ReturnType<typeof good>) => unknown): string {
  const file = good();
  change(file);
  return refusal(JSON.stringify(file));
}

test('a file of ours is read, with a byte order mark too', () => {
  const text = mapJson(sampleMap(), RATINGS, optionsWith());
  expect(refusal(text)).toBe('It was read.');
  expect(refusal(`\uFEFF${text}`)).toBe('It was read.');
});

test('a file that was cut off, or is no JSON, is told apart from one that is not ours', () => {
  const text = mapJson(sampleMap(), RATINGS, optionsWith());
  for (const broken of [text.slice(0, text.length / 2), '', 'TY  - JOUR', '{']) {
    expect(refusal(broken)).toMatch(
      /^This file cannot be read: it is not JSON, or it was cut off\./,
    );
  }
  for (const other of ['{}', '[]', '7', 'null', '{"CodeSets":[]}', '{"format":"other"}']) {
    expect(refusal(other)).toMatch(/^This is not a map that was exported from Gapboard as JSON/);
  }
});

test('a file of another version says so, whatever else is in it', () => {
  expect(refusal('{"format":"gapboard-map","version":2,"more":true}')).toBe(
    'This map was exported by a newer Gapboard: it has version 2 of the format, and this one reads version 1. Nothing was added. Update this Gapboard, or open the map where it is from.',
  );
});

test('what is wrong is said with its place in the file', () => {
  expect(changed((file) => Object.assign(file.notes[2] ?? {}, { kind: 'rumour' }))).toBe(
    'This map file is damaged or was changed by hand: in notes, number 3, kind: it is “rumour”, and can be one of: research, practice, lived, gap, question. Nothing was added. Export the map again and choose that file.',
  );
  expect(changed((file) => Object.assign(file, { studies: {} }))).toMatch(
    /: in studies: it should be a list\./,
  );
  expect(changed((file) => delete (file as Partial<typeof file>).cells)).toMatch(
    /: it has no “cells”\./,
  );
  expect(changed((file) => Object.assign(file.map, { colour: 'red' }))).toMatch(
    /: in map: it has “colour”, which is not known\./,
  );
  expect(changed((file) => Object.assign(file.map, { synthesisThreshold: 0 }))).toMatch(
    /: in map, synthesisThreshold: it is 0 and should be 1 or more\./,
  );
  expect(
    changed((file) => Object.assign(file.studies[0] ?? {}, { url: 'javascript:alert(1)' })),
  ).toMatch(/: in studies, number 1, url: it is not in its right form: “javascript:alert\(1\)”\./);
});

test('what names something that the file does not have is found', () => {
  expect(changed((file) => file.studies.shift())).toMatch(
    /it names a study that it does not have \(study:s2\)/,
  );
  expect(
    changed((file) => Object.assign(file.placements[0] ?? {}, { theme: 'heading:families' })),
  ).toMatch(/it names a cell that it does not have \(heading:families, heading:safety\)/);
  expect(changed((file) => file.notes.push(...file.notes))).toMatch(/it has shape:n\d twice/);
});

test('headings that lie in each other without end are refused before they are followed', () => {
  const start = JSON.stringify({ ...good(), framework: { themes: ['here'], outcomes: [] } });
  let inner = '[]';
  for (let level = 0; level < 20_000; level++) {
    inner = `[{"id":"heading:h${level}","node":"n","label":"","definition":"","size":null,"children":${inner}}]`;
  }
  expect(refusal(start.replace('["here"]', inner))).toMatch(
    /: in framework, themes: it goes deeper than any map does\./,
  );
});

test('someone whom the file has only as a number is nobody of this board', () => {
  const { records } = readMapJson(mapJson(sampleMap(), RATINGS, optionsWith()));
  const ratings = records.filter((record) => record.typeName === 'rating');
  expect(ratings.map(({ id, meta }) => [id, meta])).toEqual([
    ['rating:fgc.safety.unnamed-1', { as: 'participant' }],
    ['rating:fgc.safety.unnamed-2', { as: 'participant' }],
    ['rating:fgc.safety.unnamed-3', { as: 'facilitator' }],
  ]);
});
