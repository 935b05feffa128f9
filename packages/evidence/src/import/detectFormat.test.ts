import { expect, test } from 'vitest';
import { mapHtml } from '../export/html/mapHtml.ts';
import { mapSvg } from '../export/svg/mapSvg.ts';
import { optionsWith, sampleMap } from '../export/testing/sample.ts';
import {
  homelessnessPage,
  retractionCsv,
  retractionEppiJson,
  retractionRis,
  studiesRis,
} from '../testing/files.ts';
import { detectFormat } from './detectFormat.ts';
import { UnreadableFileError } from './read.ts';

test('real files are told apart by what is in them, whatever they are called', async () => {
  expect(detectFormat('download', studiesRis)).toBe('ris');
  expect(detectFormat('download.txt', retractionRis)).toBe('ris');
  expect(detectFormat('download', retractionCsv)).toBe('csv');
  expect(detectFormat('download', await retractionEppiJson())).toBe('eppi-json');
  expect(detectFormat('download', await homelessnessPage())).toBe('map-page');
});

test('the name decides where the text says nothing', () => {
  expect(detectFormat('titles.csv', 'title\nOnly one column')).toBe('csv');
  expect(detectFormat('broken.ris', 'T1 Something')).toBe('ris');
});

test.each([
  ['studies.xlsx', 'PK\u0003\u0004\u0014\u0000', 'Save the sheet as CSV'],
  ['studies.csv', 'PK\u0003\u0004\u0014\u0000', 'Save the sheet as CSV'],
  ['map.zip', 'PK\u0003\u0004\u0014\u0000', 'Unpack it'],
  ['old.xls', 'ÐÏ\u0011à¡±', 'Save the sheet as CSV'],
  ['report.pdf', '%PDF-1.7', 'is a PDF'],
  ['picture.png', '\ufffdPNG\u0000', 'is not a text file'],
  ['empty.ris', '\ufeff \n', 'is empty'],
  ['refs.bib', '@article{a,\n  title = {B}\n}', 'BibTeX'],
  ['pubmed.txt', 'PMID- 123\nTI  - A title', 'PubMed'],
  ['board.json', '{"tldrawFileFormatVersion":1}', 'neither an export from EPPI-Reviewer'],
  ['map.json', '{"format": "gapboard-map", "version": 1}', 'is a whole map from Gapboard'],
  ['refs.xml', '<?xml version="1.0"?><records/>', 'XML'],
  ['page.html', '<!doctype html><p>Our evidence</p>', 'is a web page, but not a map'],
  ['our.html', mapHtml(sampleMap(), optionsWith()), 'take away “The whole map (JSON)”'],
  [
    'our.svg',
    mapSvg(sampleMap(), optionsWith(), { view: 'bubbles', theme: 'light', width: 1600 }),
    'take away “The whole map (JSON)”',
  ],
  ['letter.txt', 'Dear all', 'was not recognised'],
])('%s is refused with what to do about it', (name, text, words) => {
  expect(() => detectFormat(name, text)).toThrow(UnreadableFileError);
  expect(() => detectFormat(name, text)).toThrow(words);
  expect(() => detectFormat(name, text)).toThrow(/Nothing was added\./);
});
