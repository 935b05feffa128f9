import { expect, test } from 'vitest';
import { identifying, identifyingName } from './index.ts';

test('a text is refused for what is certain, by its kind alone', () => {
  expect(identifying('NHS number 943 476 5919')).toEqual({
    reason: 'identifying',
    kind: 'nhs-number',
  });
  expect(identifying('07700 900123, dob 12/03/2012')).toEqual({
    reason: 'identifying',
    kind: 'date-of-birth',
  });
});

test('what is only likely is its writer’s to judge', () => {
  for (const text of ['07700 900123', 'M1 1AA', 'Child A', '943 476 5919', 'The front door', '']) {
    expect(identifying(text)).toBeUndefined();
  }
});

test.each([
  ['AB123456C.pdf', 'ni-number'],
  ['scan_AB123456C_final.pdf', 'ni-number'],
  ['NHS_943_476_5919.docx', 'nhs-number'],
  ['NHS%20943%20476%205919.docx', 'nhs-number'],
  ['NHS+943+476+5919.docx', 'nhs-number'],
  ['NHS9434765919.png', 'nhs-number'],
  ['dob-12-03-2012.jpg', 'date-of-birth'],
  ['dob_12.03.12.jpg', 'date-of-birth'],
  ['B801200005001.csv', 'upn'],
])('a file called %s is refused', (name, kind) => {
  expect(identifyingName(name)).toEqual({ reason: 'identifying', kind });
});

test.each([
  'map-2024-03-12.csv',
  'IMG_20240312_093000.jpg',
  'studies (2).ris',
  'Screenshot 2024-03-12 at 09.30.10.png',
  'egm-v10.1.22.json',
  'report_2018-19_final.pdf',
  'DSC00123456789.JPG',
  '',
])('a file called %j is not', (name) => {
  expect(identifyingName(name)).toBeUndefined();
});
