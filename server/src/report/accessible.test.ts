import { expect, test } from 'vitest';
import { exampleBoard, inputFor } from './testing/boards.ts';
import { inkShape } from './testing/ink.ts';
import { elements, type Node } from './testing/readPdf.ts';
import { read } from './testing/readReport.ts';
import { words } from './words.ts';

test('a screen reader finds headings, lists, tables with heads, figures in words and links', async () => {
  const board = exampleBoard();
  const shapes = [
    inkShape('s', [
      { x: 0, y: 0 },
      { x: 50, y: 9 },
    ]),
  ];
  const pdf = await read(inputFor(board.map(), { records: shapes }));
  expect(pdf.isTagged).toBe(true);
  expect(pdf.language).toBe('en-GB');
  expect(pdf.title).toContain('what is known about the four themes');
  expect(elements(pdf.root, 'H1')).toHaveLength(1);
  expect(headingLevels(pdf.root)).toEqual(withoutLeaps(headingLevels(pdf.root)));
  for (const figure of elements(pdf.root, 'Figure')) expect(figure.alt).not.toBe('');
  for (const table of elements(pdf.root, 'Table')) {
    const heads = elements(table, 'TH');
    expect(heads.filter(({ scope }) => scope === 'Column').length).toBeGreaterThanOrEqual(2);
    for (const { scope } of heads) expect(['Column', 'Row']).toContain(scope);
    for (const row of elements(table, 'TR')) expect(row.children.length).toBeGreaterThanOrEqual(2);
  }
  for (const item of elements(pdf.root, 'LI')) expect(item.text.trim()).not.toBe('');
  for (const link of elements(pdf.root, 'Link')) expect(link.links).toBe(1);
  expect(pdf.links).toContain('https://doi.org/10.1016/j.childyouth.2013.08.014');
});

function headingLevels(root: Node): number[] {
  const own = /^H(\d)$/.exec(root.type)?.[1];
  return [...(own ? [Number(own)] : []), ...root.children.flatMap(headingLevels)];
}

/** No heading lies more than one level below the one before it. */
function withoutLeaps(levels: readonly number[]): number[] {
  return levels.map((level, n) => Math.min(level, (levels[n - 1] ?? 0) + 1));
}

test('every section has a bookmark, and its page in the contents', async () => {
  const pdf = await read(inputFor(exampleBoard().map()));
  const [contents] = elements(pdf.root, 'TOC');
  for (const name of Object.values(words.sections)) {
    expect(pdf.bookmarks).toContain(name);
    const entry = contents?.children.find(({ text }) => text.includes(name));
    const page = Number(/(\d+)\s*$/.exec(entry?.text.trim() ?? '')?.[1]);
    expect(page).toBeGreaterThan(1);
    expect(page).toBeLessThanOrEqual(pdf.pages);
  }
});

test('every page has its number, and nothing is smaller than can be read on paper', async () => {
  const pdf = await read(inputFor(exampleBoard().map()));
  for (const [n, foot] of pdf.decoration.entries()) {
    expect(foot).toContain(`Page ${n + 1} of ${pdf.pages}`);
  }
  expect(pdf.smallest).toBeGreaterThanOrEqual(7);
});
