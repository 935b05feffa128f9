import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfJson, parseJson } from './json.ts';

test('the end of a value is found by the rules of JSON, whatever its texts hold', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(';\n', ' ;', '</script>;'), (value, rest) => {
      const json = JSON.stringify([value, '"];', '\\', '{']);
      expect(endOfJson(json + rest, 0)).toBe(json.length);
      expect(endOfJson(`const a = ${json}${rest}`, 10)).toBe(10 + json.length);
    }),
  );
});

test('a value that is cut anywhere has no end', () => {
  const json = JSON.stringify({ a: ['"}]', { b: 'c\\' }], d: 12 });
  for (let at = 1; at < json.length; at += 1) {
    expect(parseJson(json.slice(0, at))).toEqual({ ok: false, why: 'cut' });
  }
  expect(parseJson(json)).toEqual({ ok: true, value: JSON.parse(json) });
});

test('raw tabs and line breaks in texts are forgiven, other mistakes are not', () => {
  expect(parseJson('{"a":\t"Health\t\t",\r\n"b":"x\ny"}')).toEqual({
    ok: true,
    value: { a: 'Health  ', b: 'x y' },
  });
  expect(parseJson('{"a":1,}')).toEqual({ ok: false, why: 'broken' });
  expect(parseJson('[1}')).toEqual({ ok: false, why: 'broken' });
});
