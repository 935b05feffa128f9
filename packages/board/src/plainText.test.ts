import { expect, test } from 'vitest';
import { plainText } from './plainText.ts';

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  content: texts.map((text) => ({ type: 'text', text })),
});

test('the words of a note are read line by line, lists and bold parts included', () => {
  const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] });
  const richText = {
    type: 'doc',
    content: [
      paragraph('No ', 'UK', ' studies'),
      { type: 'paragraph' },
      { type: 'bulletList', content: [item('cost'), item('harm')] },
    ],
  };
  expect(plainText({ props: { richText } })).toBe('No UK studies\n\ncost\nharm');
});

test('a frame is read by its name; ink and pictures have no words', () => {
  expect(plainText({ props: { name: ' Round one ' } })).toBe('Round one');
  expect(plainText({ props: { segments: [] } })).toBe('');
  expect(plainText({})).toBe('');
});
