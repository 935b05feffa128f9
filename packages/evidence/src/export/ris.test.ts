import { expect, test } from 'vitest';
import { readRis } from '../import/ris/readRis.ts';
import { mapShape, MAP, study } from '../testing/records.ts';
import { mapRis } from './ris.ts';
import { mapOf, optionsWith, sampleMap } from './testing/sample.ts';

test('each study is a RIS record of its type, with its cells and what we know of it as keywords', () => {
  expect(mapRis(sampleMap(), optionsWith()).split('\r\n')).toEqual([
    'TY  - RPRT',
    'ID  - s2',
    'TI  - A trial of intensive support',
    'AU  - Department for Education and Skills',
    'PY  - 2019',
    'CY  - London',
    'PB  - Department for Education',
    'UR  - https://example.org/report?a=1&b=2',
    'KW  - gapboard-cell/fgc/safety',
    'KW  - gapboard-cell/support/entry/positive',
    'KW  - gapboard-source/rct',
    'KW  - gapboard-strength/weak',
    'ER  - ',
    '',
    'TY  - JOUR',
    'ID  - s1',
    'TI  - Family group conferencing: a review',
    'AU  - Stabler, Lorna',
    'AU  - Evans, Rhiannon',
    'PY  - 2021',
    'JO  - British Journal of Social Work',
    'VL  - 51',
    'IS  - 3',
    'SP  - 272',
    'EP  - 304',
    'DO  - 10.1093/bjsw/bcab213',
    'SN  - 0045-3102',
    'AB  - Background: conferences. Results: mixed.',
    'KW  - family',
    'KW  - review',
    'KW  - gapboard-cell/fgc/safety/mixed',
    'KW  - gapboard-cell/support/entry',
    'KW  - gapboard-source/systematic_review',
    'KW  - gapboard-confidence/low',
    'KW  - gapboard-tool/AMSTAR 2',
    'KW  - gapboard-strength/some',
    'ER  - ',
    '',
    'TY  - GEN',
    'ID  - s4',
    'TI  - Placed nowhere yet',
    'ER  - ',
    '',
    'TY  - THES',
    'ID  - s3',
    'TI  - Supervision under way',
    'KW  - gapboard-cell/supervision/cost',
    'KW  - gapboard-status/ongoing',
    'ER  - ',
    '',
    '',
  ]);
});

test('internal notes are a field of their own where they were asked for', () => {
  expect(mapRis(sampleMap(), optionsWith({ internal: true }))).toContain(
    'N1  - INTERNAL: ask Lorna for the data\r\n',
  );
});

test('no value can begin a field or end its record, whatever it holds', () => {
  const title = 'One\r\nER  - \r\nTY  - JOUR\u2028TI  - Two\u0085three  - four\tfive';
  const ris = mapRis(mapOf([mapShape(MAP), study('s', { title })]), optionsWith());
  expect(ris.split(/[\r\n\u2028\u2029\u0085]+/)).toEqual([
    'TY  - JOUR',
    'ID  - s',
    'TI  - One ER - TY - JOUR TI - Two three - four five',
    'ER  - ',
    '',
  ]);
});

test('pages that are no range stay whole', () => {
  const pages = ['e026967', '1-5, 9-12', 'S1–S9', '272 - 304', '12'];
  const studies = pages.map((text, at) => study(`s${at}`, { pages: text }));
  const lines = mapRis(mapOf([mapShape(MAP), ...studies]), optionsWith()).split('\r\n');
  expect(lines.filter((line) => /^[SE]P/.test(line))).toEqual([
    'SP  - e026967',
    'SP  - 1-5, 9-12',
    'SP  - S1',
    'EP  - S9',
    'SP  - 272',
    'EP  - 304',
    'SP  - 12',
  ]);
});

test('what is read from the file is what was written, cells and directions too', () => {
  const read = readRis('map.ris', mapRis(sampleMap(), optionsWith({ internal: true })));
  expect(read.problems).toEqual([]);
  const map = sampleMap();
  for (const { fields, key } of read.studies) {
    const { id: _id, ...own } = map.studies.get(`study:${key}`) ?? { id: '' };
    expect(fields).toEqual({
      ...own,
      source: '',
      abstract: key === 's1' ? 'Background: conferences. Results: mixed.' : '',
    });
  }
  expect(read.studies.find(({ key }) => key === 's1')?.places).toEqual([
    { theme: 'fgc', outcome: 'safety', labels: null, direction: 'mixed' },
    { theme: 'support', outcome: 'entry', labels: null, direction: null },
  ]);
});
