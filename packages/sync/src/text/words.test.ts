import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRichText, doc, list, type Node, paragraph, text } from '../testing/richText.ts';
import type { RichText } from './flat.ts';
import { withWords } from './words.ts';

/** The words of a rich text as they are read out: blocks and line breaks apart by a line's end. */
function wordsIn(richText: unknown): string {
  const lines: string[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'paragraph' || node.type === 'heading') lines.push('');
    if (node.text !== undefined) lines.push((lines.pop() ?? '') + node.text);
    if (node.type === 'hardBreak') lines.push('');
    for (const child of node.content ?? []) walk(child);
  };
  walk(richText as Node);
  return lines.join('\n');
}

const anyWords = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '👍', 'é'),
  maxLength: 12,
});

function rewritten(richText: RichText, words: string): RichText {
  const made = withWords(richText, words);
  if (!made) throw new Error('A rich text can be taken apart.');
  return made;
}

test('a text that is rewritten reads as it was rewritten, whatever it was', () => {
  fc.assert(
    fc.property(anyRichText, anyWords, (richText, words) => {
      expect(wordsIn(rewritten(richText, words))).toBe(words);
    }),
    { numRuns: 500 },
  );
});

test('a text that is handed back as it was read out stays as it is, formats and all', () => {
  fc.assert(
    fc.property(anyRichText, (richText) => {
      expect(rewritten(richText, wordsIn(richText))).toEqual(richText);
    }),
    { numRuns: 300 },
  );
});

test('letters that stay keep their formats, and those that come look as the ones before them', () => {
  const before = doc(paragraph(text('plain '), text('bold', 'bold')), paragraph(text('last')));
  expect(rewritten(before, 'plain bolder\nat last')).toEqual(
    doc(paragraph(text('plain '), text('bolder', 'bold')), paragraph(text('at last'))),
  );
});

test('a new line is a paragraph of its own, and in a list a line of its item', () => {
  expect(rewritten(doc(paragraph(text('one'))), 'one\ntwo')).toEqual(
    doc(paragraph(text('one')), paragraph(text('two'))),
  );
  const items = doc(list('bulletList', [paragraph(text('one'))], [paragraph(text('two'))]));
  const lineBreak = { type: 'hardBreak', attrs: { dir: 'auto' } };
  expect(rewritten(items, 'one\ntwo\nmore')).toEqual(
    doc(
      list(
        'bulletList',
        [paragraph(text('one'))],
        [paragraph(text('two'), lineBreak, text('more'))],
      ),
    ),
  );
});

test('what is no letter stays where it is', () => {
  const mention = { type: 'mention', attrs: { id: 'x' } };
  const before = doc(paragraph(text('by '), mention, text(' today')));
  expect(rewritten(before, 'by  yesterday')).toEqual(
    doc(paragraph(text('by '), mention, text(' yesterday'))),
  );
});

test('what is no text of blocks is left to whoever asks', () => {
  const strange = { type: 'doc', content: [{ type: 'text', text: 'letters in no block' }] };
  expect(withWords(strange, 'other')).toBeUndefined();
});
