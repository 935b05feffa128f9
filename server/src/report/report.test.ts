import { GAP_KIND_LABELS, PICOS_LABELS } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { readyReport } from './input.ts';
import { reportPdf } from './reportPdf.ts';
import { cellBoard, exampleBoard, inputFor, TestBoard } from './testing/boards.ts';
import { inkShape } from './testing/ink.ts';
import { elements, squeezed } from './testing/readPdf.ts';
import { read, sectionOf, textOf } from './testing/readReport.ts';
import { words } from './words.ts';
import { writeReport } from './writeReport.ts';

test('what anybody wrote is in it, of every kind, placed or not, and whole however long', async () => {
  const { board, cell } = cellBoard();
  const long = Array.from({ length: 280 }, (_, n) => `word${n}`).join(' ');
  const texts = (['research', 'practice', 'lived', 'gap', 'question'] as const).flatMap((kind) =>
    [cell, null].map((at) => {
      const text = `A ${kind} note ${at ? 'placed' : 'not placed'}.\n\n${long} end-of-${kind}`;
      board.note(text, at, { kind });
      return text;
    }),
  );
  const text = await textOf(board);
  for (const one of texts) expect(text).toContain(squeezed(one));
});

test('a gap has its kind, its reason and its question in parts', async () => {
  const { board, cell } = cellBoard();
  board.note('Nobody has looked.', cell, {
    kind: 'gap',
    gap: 'fit',
    reason: 'not_right',
    picos: { population: 'Young carers', setting: 'Wales' },
  });
  const text = await textOf(board);
  expect(text).toContain(squeezed(`${GAP_KIND_LABELS.fit}: Nobody has looked.`));
  expect(text).toContain(squeezed('Reason: Not the right information'));
  expect(text).toContain(squeezed(`${PICOS_LABELS.population} Young carers`));
  expect(text).toContain(squeezed(`${PICOS_LABELS.setting} Wales`));
});

test('nobody’s name or id is in it, and no small group’s number', async () => {
  const { board, cell } = cellBoard();
  board.note('Seen', cell, { kind: 'practice' });
  board.rated(cell, 'some', 'some');
  const by = 'participant-id-of-ama';
  board.said(cell, {
    none: { basis: 'room', by, as: 'facilitator', at: 1 },
    agreed: { strength: 'some', direction: null, note: '', by, at: 1 },
  });
  const people = [
    ...Array.from({ length: 12 }, (_, n) => ({
      role: 'participant' as const,
      joinedAt: 0,
      group: ['Manager', 'Parent', 'Nurse'][n % 6] ?? null,
      place: n < 7 ? ('room' as const) : null,
    })),
    ...Array.from({ length: 3 }, () => ({
      role: 'facilitator' as const,
      joinedAt: 0,
      group: null,
      place: null,
    })),
  ];
  const pdf = await read(inputFor(board.map(), { people, mostTogether: 9 }));
  expect(pdf.raw).not.toContain(by);
  expect(pdf.raw).not.toContain('somebody');
  const section = sectionOf(pdf, 'people').text;
  expect(section).toMatch(/Facilitators\s+fewer than 5/);
  expect(section).toMatch(/Participants\s+12/);
  expect(section).toMatch(/Not said\s+6/);
  expect(section).toMatch(/Manager, Nurse, Parent\s+\(counted together\)\s+6/);
  expect(section).toMatch(/In the room\s+7/);
  expect(section).toMatch(/At most 9 participants/);
  expect(section).not.toMatch(/\b(?:3|15)\b/);
});

test('what is to be redacted is nowhere in the file, not even in its title or its bookmarks', async () => {
  const secret = (more: string) => `Tom Smith ${more}`;
  const leaf = (id: string) => ({
    id,
    label: secret(`leaf ${id}`),
    definition: secret(`meaning ${id}`),
    children: [],
  });
  const board = new TestBoard({
    title: secret('title'),
    question: secret('question'),
    source: secret('source'),
    themes: [{ ...leaf('g'), children: [leaf('t')] }],
    outcomes: [leaf('o')],
  });
  const cell = board.at('t', 'o');
  board.note(secret('note'), cell, { kind: 'gap', picos: { population: secret('picos') } });
  board.note(secret('tray'), null);
  board.rated(cell, 'strong', 'none');
  board.said(cell, {
    agreed: { strength: 'some', direction: null, note: secret('agreed'), by: 'p', at: 1 },
  });
  board.study(
    's',
    {
      title: secret('study'),
      authors: ['Tom Smith'],
      container: secret('journal'),
      publisher: secret('publisher'),
      place: secret('place'),
      volume: 'Tom Smith',
      pages: 'Tom Smith',
      url: 'https://example.org/?q=Tom Smith',
      confidence: 'low',
      confidenceTool: secret('tool'),
      internalNotes: secret('internal'),
    },
    cell,
  );
  const input = inputFor(board.map(), {
    boardTitle: secret('board'),
    options: {
      names: false,
      internal: true,
      redact: (text) => text.replaceAll('Tom Smith', '[name]'),
    },
  });
  const pdf = await read(input);
  expect(squeezed(pdf.root.text)).toContain(squeezed('[name] note'));
  expect(squeezed(`${pdf.raw} ${pdf.root.text} ${pdf.decoration.join(' ')}`)).not.toMatch(
    /Tom(?:%20|\+)?Smith/,
  );
});

test('internal notes are in it only when they were asked for', async () => {
  const { board, cell } = cellBoard();
  board.study('s', { internalNotes: 'Check with the authors' }, cell);
  board.said(cell, {
    agreed: { strength: 'some', direction: null, note: 'Said behind doors', by: 'p', at: 1 },
  });
  const without = await textOf(board);
  expect(without).not.toContain(squeezed('Check with the authors'));
  expect(without).not.toContain(squeezed('Said behind doors'));
  const options = { names: false as const, internal: true, redact: (text: string) => text };
  const withThem = await textOf(board, { options });
  expect(withThem).toContain(squeezed('Check with the authors'));
  expect(withThem).toContain(squeezed('Said behind doors'));
});

test('ratings that are far apart are shown with their spread, and a suggestion as one', async () => {
  const { board, cell } = cellBoard();
  const other = board.at('t1', 'o1');
  board.rated(cell, 'strong', 'strong', 'none', 'weak', 'some');
  for (let n = 0; n < 6; n++) board.study(`s${n}`, { sourceKind: 'rct' }, other);
  const pdf = await read(inputFor(board.map()));
  const gaps = squeezed(sectionOf(pdf, 'gaps').text);
  expect(gaps).toContain(
    squeezed('Strong evidence: 2; Some evidence: 1; Weak evidence: 1; No research found: 1'),
  );
  expect(gaps).toContain(squeezed(words.gaps.synthesis));
  expect(gaps).toContain(squeezed(words.gaps.suggestionsIntro(5)));
  expect(gaps).toContain(squeezed('6 studies'));
});

test('practice and lived experience stand beside research, in a column of their own', async () => {
  const { board, cell } = cellBoard();
  board.study('s', { title: 'A trial' }, cell);
  board.note('We ring the school first', cell, { kind: 'practice' });
  board.note('They rang my school', cell, { kind: 'lived' });
  const pdf = await read(inputFor(board.map()));
  const [row] = elements(sectionOf(pdf, 'knowledge'), 'TBody').flatMap((body) => body.children);
  const [left, right] = row?.children ?? [];
  expect(left?.text).toContain('1 study [1]');
  expect(left?.text).not.toContain('school');
  expect(right?.text).toContain('We ring the school first');
  expect(right?.text).toContain('They rang my school');
});

test('what the tool has no record of is said to be not recorded', async () => {
  const pdf = await read(inputFor(exampleBoard().map()));
  const rows = elements(sectionOf(pdf, 'method'), 'TBody').flatMap((body) => body.children);
  expect(rows).toHaveLength(31 + 5);
  const funding = rows.find(({ text }) => text.includes('30. Sources of funding'));
  expect(funding?.text).toContain('Not recorded');
  const number = rows.find(({ text }) => text.includes('22. Number of research questions'));
  expect(number?.text).toContain('3 gap notes, in 3 of 144 cells');
});

test('a drawing is lines in the file, not a picture, and is said to be by the scribe', async () => {
  const shapes = [
    inkShape('pen', [
      { x: 0, y: 0, pressure: 0.1 },
      { x: 40, y: 10, pressure: 0.5 },
      { x: 80, y: 0, pressure: 0.9 },
    ]),
    inkShape('dot', [{ x: 100, y: 100 }]),
    inkShape(
      'mark',
      [
        { x: 0, y: 0 },
        { x: 90, y: 0 },
      ],
      { type: 'highlight' },
    ),
    inkShape(
      'other',
      [
        { x: 0, y: 0 },
        { x: 30, y: 30 },
      ],
      { meta: { as: 'participant' } },
    ),
  ];
  const pdf = await read(inputFor(exampleBoard().map(), { records: shapes }));
  const [front, later] = elements(pdf.root, 'Figure').filter(({ alt }) => alt.includes('by hand'));
  expect(front?.alt).toContain('by the scribe, of 3 strokes');
  expect(later?.alt).toContain('of 1 stroke');
  expect(pdf.raw).not.toContain('XObject');
});

test('the thread it is written on gives what is written here, and the same each time', async () => {
  const input = inputFor(exampleBoard().map());
  const here = await writeReport(readyReport(input));
  const there = await reportPdf(input);
  expect(Buffer.compare(here, there)).toBe(0);
});
