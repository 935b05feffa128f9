import { expect, test } from 'vitest';
import { doiIn } from './doi.ts';

test.each([
  ['10.1093/bjsw/bcab213', '10.1093/bjsw/bcab213'],
  ['10.1016/S0190-7409(00)00122-5', '10.1016/s0190-7409(00)00122-5'],
  ['https://doi.org/10.1016/S0190-7409%2800%2900122-5', '10.1016/s0190-7409(00)00122-5'],
  ['http://dx.doi.org/10.1177/1049731521', '10.1177/1049731521'],
  ['doi.org/10.1002/cl2.1139', '10.1002/cl2.1139'],
  ['doi: 10.1002/CL2.1139.', '10.1002/cl2.1139'],
  ['DOI https://doi.org/10.1002/cl2.1139', '10.1002/cl2.1139'],
  ['10.1023%2FA%3A1010141826867', '10.1023/a:1010141826867'],
  ['10.1016/s0190-7409(00)', '10.1016/s0190-7409(00)'],
  ['10.1000/182 [doi]', '10.1000/182'],
])('%s is kept as %s', (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});

test.each(['', '10.1', 'https://example.org/10.1000/182', '1018711001348', 'see the report'])(
  '%s is no DOI',
  (text) => {
    expect(doiIn(text)).toBeNull();
  },
);

test('a stray % in a link is part of the DOI', () => {
  expect(doiIn('https://doi.org/10.1000/50%')).toBe('10.1000/50%');
});
