import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './fileName.ts';

test.each([
  ['Care entry', 'attachment; filename="Care entry.csv"; filename*=UTF-8\'\'Care%20entry.csv'],
  ['Ä/B: "C"', 'attachment; filename="A B C.csv"; filename*=UTF-8\'\'%C3%84%20B%20C.csv'],
  [
    '../../etc/passwd',
    'attachment; filename="etc passwd.csv"; filename*=UTF-8\'\'etc%20passwd.csv',
  ],
  [
    '子ども',
    'attachment; filename="board.csv"; filename*=UTF-8\'\'%E5%AD%90%E3%81%A9%E3%82%82.csv',
  ],
  [
    "it's (new)*",
    'attachment; filename="its (new).csv"; filename*=UTF-8\'\'it%27s%20%28new%29.csv',
  ],
])('%s', (title, says) => {
  expect(attachment(title, 'csv')).toBe(says);
});

/** Any UTF-16 unit, alone or as one of two. */
const anySign = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

test('what becomes a dot in plain letters hides no file', () => {
  expect(attachment('\u2024\u2025 Hidden', 'html')).toContain('filename="Hidden.html"');
  expect(attachment('\u2024', 'html')).toContain('filename="board.html"');
});

test('whatever a board is called, it is one file’s name in one folder, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 300 }), (title) => {
      const header = attachment(title, 'html');
      expect(header).toMatch(
        /^attachment; filename="[\w ,()-][\w .,()-]*\.html"; filename\*=UTF-8''(?:[\w.!~-]|%[0-9A-F]{2})+\.html$/,
      );
      expect(header).not.toMatch(/%2F|%5C|%0A|%0D|%00/);
      expect(new Headers({ name: header }).get('name')).toBe(header);
    }),
  );
});
