import { toRichText } from '@tldraw/tlschema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { editText, newText, readText } from '../records/text.ts';
import { anyRichText, doc, letters, list, paragraph, text } from '../testing/richText.ts';
import { alignment, placeAfter } from './alignment.ts';
import { flatten, type RichText, unflatten } from './flat.ts';
import { mergeRichText } from './merge.ts';

function written(richText: RichText): Y.Text {
  const map = new Y.Doc().getMap<Y.Text | undefined>('records');
  map.set('text', newText(richText));
  const made = map.get('text');
  if (!made) throw new Error('A rich text can be laid out flat.');
  return made;
}

/** What two people see who each change one text in the same instant. */
function sideBySide(before: RichText, one: RichText, other: RichText): RichText[] {
  const docs = [new Y.Doc(), new Y.Doc()];
  const [a, b] = docs;
  if (!a || !b) throw new Error('There are two.');
  a.getMap<Y.Text | undefined>('records').set('text', newText(before));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  const texts = docs.map((each) => each.getMap<Y.Text>('records').get('text'));
  [one, other].forEach((after, n) => {
    const mine = texts[n];
    if (mine) editText(mine, before, after);
  });
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  return texts.map((each) => (each ? readText(each) : doc()));
}

function equalSides(before: RichText, one: RichText, other: RichText): RichText {
  const [a, b] = sideBySide(before, one, other);
  expect(a).toEqual(b);
  if (!a) throw new Error('There are two.');
  return a;
}

test('any rich text reads back as it was written', () => {
  fc.assert(
    fc.property(anyRichText, (richText) => {
      expect(readText(written(richText))).toEqual(richText);
    }),
    { numRuns: 300 },
  );
});

test('texts made by a program read back as they were written', () => {
  for (const richText of [toRichText(''), toRichText('one'), toRichText('one\n\nthree')]) {
    expect(readText(written(richText))).toEqual(richText);
  }
});

test('any rich text can be edited into any other', () => {
  fc.assert(
    fc.property(anyRichText, anyRichText, (before, after) => {
      const made = written(before);
      editText(made, before, after);
      expect(readText(made)).toEqual(after);
      expect(mergeRichText(before, after, before)).toEqual(after);
    }),
    { numRuns: 300 },
  );
});

test('two changes side by side leave both the same rich text, which reads back as itself', () => {
  fc.assert(
    fc.property(anyRichText, anyRichText, anyRichText, (before, one, other) => {
      const merged = equalSides(before, one, other);
      const flat = flatten(merged);
      expect(flat && unflatten(flat)).toEqual(merged);
    }),
    { numRuns: 300 },
  );
});

test('both people’s words are kept', () => {
  const before = doc(paragraph(text('supervision')));
  const one = doc(paragraph(text('peer supervision')));
  const other = doc(paragraph(text('supervision works')));
  expect(letters(equalSides(before, one, other))).toBe('peer supervision works');
});

test('bold by one and a list by the other both stay', () => {
  const before = doc(paragraph(text('keep this')));
  const bold = doc(paragraph(text('keep '), text('this', 'bold')));
  const item = doc(list('bulletList', [paragraph(text('keep this'))]));
  expect(equalSides(before, bold, item)).toEqual(
    doc(list('bulletList', [paragraph(text('keep '), text('this', 'bold'))])),
  );
});

test('what one types in a paragraph stays when another makes it a list or splits it', () => {
  const before = doc(paragraph(text('first second')));
  const typed = doc(paragraph(text('first second third')));
  const split = doc(list('orderedList', [paragraph(text('first'))], [paragraph(text(' second'))]));
  expect(equalSides(before, split, typed)).toEqual(
    doc(list('orderedList', [paragraph(text('first'))], [paragraph(text(' second third'))])),
  );
});

test('two items that two people make of two paragraphs lie in one list when they say so', () => {
  const before = doc(paragraph(text('a')), paragraph(text('b')));
  const first = doc(list('bulletList', [paragraph(text('a'))]), paragraph(text('b')));
  const second = doc(paragraph(text('a')), list('bulletList', [paragraph(text('b'))]));
  expect(letters(equalSides(before, first, second))).toBe('a\nb');
});

test('typing costs what was typed: the rest of the text is not written again', () => {
  const before = doc(paragraph(text('word '.repeat(300))), paragraph(text('end')));
  const after = doc(paragraph(text('word '.repeat(300))), paragraph(text('ending')));
  const made = written(before);
  const updates: Uint8Array[] = [];
  made.doc?.on('update', (update) => updates.push(update));
  editText(made, before, after);
  expect(updates).toHaveLength(1);
  expect(updates[0]?.byteLength).toBeLessThan(30);
});

test('a caret stays between the letters it was between, and before what comes in at its place', () => {
  const follow = (before: string, after: string): number =>
    placeAfter(before.indexOf('|'), alignment(before.replace('|', ''), after));
  expect(follow('mine|', 'minetheirs')).toBe(4);
  expect(follow('|mine', 'theirsmine')).toBe(0);
  expect(follow('one |two', 'zero one two')).toBe(9);
  expect(follow('one t|wo', 'one')).toBe(3);
  expect(follow('one two|', 'one, two')).toBe(8);
});

test('an emoji is never cut in two', () => {
  const before = doc(paragraph(text('a👍b')));
  const after = doc(paragraph(text('a👎b')));
  const made = written(before);
  editText(made, before, after);
  expect(letters(readText(made))).toBe('a👎b');
});

test('a line break and what is no letter keep their place', () => {
  const breaks = doc(
    paragraph(text('a'), { type: 'hardBreak', attrs: { dir: 'auto' } }, text('b', 'bold')),
    paragraph({ type: 'mention', attrs: { id: 'x' } }, text('c')),
  );
  expect(readText(written(breaks))).toEqual(breaks);
});

test('a text that makes no sense is not taken apart', () => {
  for (const odd of [
    { type: 'doc', content: ['letters'] },
    { type: 'doc', content: [{ type: 'quote', content: [{ type: 'text', text: 'x' }] }] },
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 7 }] }] },
    { type: 'page', content: [] },
  ]) {
    expect(flatten(odd)).toBeUndefined();
  }
});
