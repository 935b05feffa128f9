import { expect, test } from 'vitest';
import { readyReport } from './input.ts';
import { cellBoard, gridFramework, inputFor, TestBoard } from './testing/boards.ts';
import { elements, squeezed } from './testing/readPdf.ts';
import { read, sectionOf, textOf } from './testing/readReport.ts';
import { words } from './words.ts';
import { writeReport } from './writeReport.ts';

test('an empty map, a map of one axis and a map without a title each make a report', async () => {
  const empty = { title: '', question: '', source: '', themes: [], outcomes: [] };
  for (const framework of [empty, { ...empty, themes: gridFramework(3, 0).themes }]) {
    const pdf = await read(inputFor(new TestBoard(framework).map(), { boardTitle: '' }));
    expect(pdf.title).toContain(words.untitled);
    expect(squeezed(pdf.root.text)).toContain(squeezed(words.map.empty));
  }
});

test('a map of 43 by 24 has all its headings on its pages, and every cell in words', async () => {
  const board = new TestBoard(gridFramework(43, 24));
  for (let n = 0; n < 200; n++) {
    const at = board.at(`t${(n * 7) % 43}`, `o${(n * 5) % 24}`);
    board.study(`s${n}`, { title: `Study number ${n} of many` }, at);
  }
  const pdf = await read(inputFor(board.map()));
  const figures = elements(sectionOf(pdf, 'map'), 'Figure').map(({ text }) => squeezed(text));
  expect(figures.length).toBeGreaterThan(3);
  for (let n = 0; n < 43; n++) {
    const label = squeezed(`Theme ${n} with a name of some length`);
    expect(figures.filter((text) => text.includes(label)).length).toBeGreaterThan(1);
  }
  for (let n = 0; n < 24; n++) {
    const label = squeezed(`Outcome ${n} with a name of some length`);
    expect(figures.some((text) => text.includes(label))).toBe(true);
  }
  const text = squeezed(pdf.root.text);
  for (let n = 0; n < 200; n++) expect(text).toContain(squeezed(`Study number ${n} of many.`));
  expect(pdf.smallest).toBeGreaterThanOrEqual(7);
});

test('a thousand notes are all there', async () => {
  const board = new TestBoard(gridFramework(12, 10));
  const kinds = ['research', 'practice', 'lived', 'gap', 'question'] as const;
  for (let n = 0; n < 1000; n++) {
    const cell = n % 9 === 0 ? null : board.at(`t${n % 12}`, `o${n % 10}`);
    board.note(`This is note ${n}, and no other.`, cell, { kind: kinds[n % 5] ?? 'gap' });
  }
  const text = await textOf(board);
  for (let n = 0; n < 1000; n++) {
    expect(text).toContain(squeezed(`This is note ${n}, and no other.`));
  }
});

test('writing of every kind is kept: accents, right to left, emoji, words without end', async () => {
  const { board, cell } = cellBoard();
  const texts = [
    'Łódź, ŵŷ, naïve, Đorđe, Ξένια, Київ',
    'שלום עולם 12 (אחת)',
    'السلام عليكم',
    '家庭会议 と 가족',
    'Well done 👩‍👧‍👦 🎉!',
    `A ${'very'.repeat(120)}longword`,
    'Decomposed e\u0301a\u0308',
    'A tab\there and a null\u0000there',
    '<script>alert(1)</script> & "quotes" \\ (brackets)',
  ];
  for (const text of texts) board.note(text, cell, { kind: 'practice' });
  const text = await textOf(board);
  for (const one of texts.slice(0, 7)) expect(text).toContain(squeezed(one.normalize('NFC')));
  expect(text).toContain('Atabhereandanull\ufffdthere');
  expect(text).toContain(squeezed(texts.at(-1) ?? ''));
  expect(text).toContain(squeezed('shown as an empty box'));
});

test('a heading too long for the map stands whole elsewhere, and is seen to be cut there', async () => {
  const label = Array.from({ length: 55 }, (_, n) => `W${n}w`).join(' ');
  const leaf = { id: 'o', label, definition: '', children: [] };
  const board = new TestBoard({ ...gridFramework(2, 0), outcomes: [leaf] });
  const pdf = await read(inputFor(board.map()));
  const [, map] = elements(pdf.root, 'Figure');
  expect(map?.text).toContain('…');
  expect(squeezed(sectionOf(pdf, 'framework').text)).toContain(squeezed(label));
});

test('a title with signs of XML is itself, and leaves the file’s description sound', async () => {
  const { board } = cellBoard();
  const input = { ...inputFor(board.map()), map: { ...board.map(), title: 'Care & <risk>' } };
  const pdf = await read(input);
  expect(pdf.title).toContain('Care & <risk>');
  const raw = Buffer.from(await writeReport(readyReport(input))).toString('latin1');
  expect(raw).toContain('Care &amp; &lt;risk&gt;');
});

test('the first page stays one page, however long the title and the question are', async () => {
  const framework = {
    ...gridFramework(30, 20),
    title: 'A title that goes on '.repeat(14).trim(),
    question: 'Is this too long to be asked in a room? '.repeat(50).trim(),
  };
  const pdf = await read(inputFor(new TestBoard(framework).map()));
  const [title] = elements(pdf.root, 'H1');
  expect(squeezed(title?.text ?? '')).toBe(squeezed(framework.title));
  expect(squeezed(sectionOf(pdf, 'question').text)).toContain(squeezed(framework.question));
  const [contents] = elements(pdf.root, 'TOC');
  expect(contents?.children[0]?.text.trim()).toMatch(/ 2$/);
});
