import { expect, test } from 'vitest';
import { textOf } from './richText.ts';

const words = (text: string) => ({ type: 'text', text });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

test('rich text reads line by line: paragraphs, lists in lists, breaks within a line', () => {
  const item = (...content: object[]) => ({ type: 'listItem', content });
  const list = (...content: object[]) => ({ type: 'bulletList', content });
  const doc = {
    type: 'doc',
    content: [
      paragraph(words('No '), { ...words('UK'), marks: [{ type: 'bold' }] }, words(' studies')),
      { type: 'paragraph' },
      list(
        item(paragraph(words('cost'))),
        item(paragraph(words('harm')), list(item(words('late')))),
      ),
      paragraph(words('one'), { type: 'hardBreak' }, words('two')),
    ],
  };
  expect(textOf(doc)).toBe('No UK studies\n\ncost\nharm\nlate\none\ntwo');
});

test('what is no rich text has no words', () => {
  const nothing = [undefined, null, 'text', 7, [], {}, { type: 'doc', content: 'text' }];
  expect(nothing.map(textOf)).toEqual(nothing.map(() => ''));
});
