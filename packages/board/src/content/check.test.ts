import type { UnknownRecord } from '@tldraw/store';
import { describe, expect, test } from 'vitest';
import { checkContent } from './check.ts';

/** A record of whatever kind; whether it is one, the schema says. */
function record(typeName: string, type: string, props: object, more: object = {}): UnknownRecord {
  const whole = { id: `${typeName}:1`, typeName, type, x: 0, y: 0, meta: {}, props, ...more };
  return whole as unknown as UnknownRecord;
}
const shape = (type: string, props: object, more: object = {}) =>
  record('shape', type, props, more);
const doc = (...content: object[]) => ({ type: 'doc', content });
const paragraph = (text: string, marks?: object[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks && { marks }) }],
});
const linked = (href: string) =>
  doc(paragraph('here', [{ type: 'link', attrs: { href, target: '_blank' } }]));
const reason = (one: UnknownRecord, before?: UnknownRecord) => checkContent(one, before)?.reason;

/** Base64 of floats laid out as tldraw does. */
function pathOf(first: number[], ...deltas: number[][]): string {
  const bits16 = (value: number): number[] => {
    if (value === 0) return [0, 0];
    if (!Number.isFinite(value)) return [0, 0x7c];
    const exponent = Math.floor(Math.log2(Math.abs(value)));
    const fraction = Math.round((Math.abs(value) / 2 ** exponent - 1) * 1024);
    const bits = (value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | fraction;
    return [bits & 255, bits >> 8];
  };
  const start = new Uint8Array(new Float32Array(first).buffer);
  return btoa(String.fromCharCode(...start, ...deltas.flat().flatMap(bits16)));
}
const stroke = (path: string, dim = 3) =>
  shape('draw', { segments: [{ type: 'free', path, dim }] });

describe('numbers', () => {
  test.each([NaN, Infinity, -Infinity, 1e308, 2e7])('%s is nowhere on a board', (x) => {
    expect(reason(shape('geo', { w: 1 }, { x }))).toBe('number');
    expect(reason(shape('geo', { w: x }))).toBe('number');
    expect(reason(shape('line', { points: { a1: { x, y: 0 } } }))).toBe('number');
  });

  test('a time is no place', () => {
    const rating = { at: 1_790_000_000_000, theme: 'heading:a', outcome: 'heading:b' };
    expect(checkContent({ ...record('rating', '', {}), ...rating }, undefined)).toBe(undefined);
    expect(reason(shape('geo', { w: rating.at }))).toBe('number');
  });

  test('a big file is no big shape', () => {
    expect(reason(record('asset', 'image', { src: 'asset:a.png', fileSize: 2e7 }))).toBe(undefined);
  });
});

describe('ink', () => {
  test('a stroke with and without pressure is fine, whole and while it grows', () => {
    const begun = stroke(pathOf([1, 2, 0.5]));
    const grown = stroke(pathOf([1, 2, 0.5], [1, -1, 0], [300, 0.25, 0]));
    expect(reason(begun)).toBe(undefined);
    expect(reason(grown, begun)).toBe(undefined);
    expect(reason(stroke(pathOf([-9_000_000, 2], [1, 1]), 2))).toBe(undefined);
  });

  test.each([
    ['no number at its start', pathOf([NaN, 2, 0.5])],
    ['infinity at its start', pathOf([0, Infinity, 0.5])],
    ['a start further out than a board', pathOf([1e9, 0, 0.5])],
    ['infinity further on', pathOf([0, 0, 0.5], [1, 1, 0], [1, Infinity, 0])],
    ['an end within a point', pathOf([0, 0, 0.5], [1])],
    ['not even one point', 'AAAA'],
    ['characters that are no base64', '<<<<<<<<<<<<<<<<'],
    ['a length that is no base64', `${pathOf([0, 0, 0.5])}A`],
  ])('a stroke with %s is not', (_what, bad) => {
    expect(reason(stroke(bad))).toBe('number');
    expect(reason(stroke(bad), stroke(pathOf([0, 0, 0.5])))).toBe('number');
  });

  test('what is added to a sound stroke is looked at, in whichever segment', () => {
    const sound = pathOf([0, 0, 0.5], [1, 1, 0]);
    const bad = pathOf([0, 0, 0.5], [1, 1, 0], [Infinity, 1, 0]);
    expect(reason(stroke(bad), stroke(sound))).toBe('number');
    const two = shape('draw', { segments: [{ path: sound }, { path: bad }] });
    expect(reason(two, shape('draw', { segments: [{ path: sound }] }))).toBe('number');
  });
});

describe('links', () => {
  test.each(['', 'https://www.example.org/a?b#c', 'http://example.org', 'mailto:ama@example.org'])(
    '%j is a link',
    (href) => {
      expect(reason(shape('note', { url: href, richText: linked(href) }))).toBe(undefined);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u200bjavascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    'example.org',
  ])('%j is none', (href) => {
    expect(reason(shape('geo', { url: href }))).toBe('link');
    expect(reason(shape('note', { richText: linked(href) }))).toBe('link');
  });
});

test('a link without end is none', () => {
  expect(reason(shape('geo', { url: `https://example.org/${'a'.repeat(5_000)}` }))).toBe('link');
});

describe('pictures', () => {
  test('one on this server is fine, and one that is still to come', () => {
    expect(reason(record('asset', 'image', { src: 'asset:Zm9v.png' }))).toBe(undefined);
    expect(reason(record('asset', 'image', { src: null }))).toBe(undefined);
  });

  test.each(['https://example.org/a.png', 'data:image/png;base64,AAAA', 'asset:../../secret', 7])(
    'one from %j is not',
    (src) => expect(reason(record('asset', 'image', { src }))).toBe('picture'),
  );

  test('a link’s card loads nothing', () => {
    const card = { src: 'https://example.org', image: '', favicon: '' };
    expect(reason(record('asset', 'bookmark', card))).toBe(undefined);
    expect(reason(record('asset', 'bookmark', { ...card, favicon: 'https://e.org/f' }))).toBe(
      'picture',
    );
    expect(reason(record('asset', 'bookmark', { ...card, src: 'javascript:1' }))).toBe('picture');
  });

  test('nor does a person’s face', () => {
    const person = { name: 'Ama', imageUrl: 'https://example.org/ama.png' };
    expect(reason(record('user', '', {}, person))).toBe('picture');
    expect(reason(record('user', '', {}, { ...person, imageUrl: '' }))).toBe(undefined);
  });

  test.each(['embed', 'video'])('a shape of type %s is not for a board', (type) => {
    expect(reason(shape(type, { url: 'https://example.org' }))).toBe('embed');
  });
});

describe('text', () => {
  const nested = (depth: number): object =>
    depth === 0
      ? paragraph('deep')
      : { type: 'bulletList', content: [{ type: 'listItem', content: [nested(depth - 1)] }] };

  test('what tldraw’s editor makes is fine', () => {
    const richText = doc(
      { type: 'heading', attrs: { level: 2, dir: 'auto' }, content: [{ type: 'text', text: 'A' }] },
      paragraph('b', [{ type: 'bold' }, { type: 'highlight' }]),
      nested(60),
    );
    expect(reason(shape('note', { richText }))).toBe(undefined);
  });

  test.each([
    ['a node that is not known', doc({ type: 'iframe' })],
    ['a mark that is not known', doc(paragraph('a', [{ type: 'onclick' }]))],
    ['a document within', doc(doc())],
    ['an attribute that is no plain value', doc({ type: 'paragraph', attrs: { style: {} } })],
    ['text that is none', doc({ type: 'text', text: 7 })],
    ['content that is no list', { type: 'doc', content: {} }],
    ['lists in lists without end', doc(nested(5_000))],
    ['no document', 'hello'],
  ])('%s is not', (_what, richText) => {
    expect(reason(shape('note', { richText }))).toBe('rich-text');
  });

  test('a note has two thousand characters; one that has more already may become shorter', () => {
    const note = (length: number) =>
      shape('note', { richText: doc(paragraph('a'.repeat(length))) });
    expect(reason(note(2_000))).toBe(undefined);
    expect(reason(note(2_001))).toBe('note-too-long');
    expect(reason(note(2_500), note(2_600))).toBe(undefined);
    expect(reason(note(2_700), note(2_600))).toBe('note-too-long');
  });

  test('other things have their limits too', () => {
    const label = (length: number) =>
      shape('geo', { richText: doc(paragraph('a'.repeat(length))) });
    expect(reason(label(9_000))).toBe(undefined);
    expect(reason(label(11_000))).toBe('too-large');
    expect(reason(shape('frame', { name: 'a'.repeat(400) }))).toBe('too-large');
    expect(reason(record('page', '', {}, { name: 'a'.repeat(400) }))).toBe('too-large');
    expect(reason(shape('geo', {}, { meta: { note: 'a'.repeat(3_000) } }))).toBe('too-large');
    expect(reason(shape('image', { altText: 'a'.repeat(600_000) }))).toBe('too-large');
  });
});
