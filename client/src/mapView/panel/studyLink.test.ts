import { expect, test } from 'vitest';
import { studyLink } from './studyLink.ts';

test('a study is found by its DOI, whatever signs that has', () => {
  expect(studyLink({ doi: '10.1002/cl2.1209', url: 'https://example.org' })).toBe(
    'https://doi.org/10.1002/cl2.1209',
  );
  expect(studyLink({ doi: '10.1016/s0145(98)00066-9#x?', url: '' })).toBe(
    'https://doi.org/10.1016/s0145(98)00066-9%23x%3F',
  );
});

test('without one it is found at its own address, if that leads to the web and nowhere else', () => {
  expect(studyLink({ doi: '', url: 'https://example.org/a' })).toBe('https://example.org/a');
  expect(studyLink({ doi: '', url: 'javascript:alert(1)' })).toBeUndefined();
  expect(studyLink({ doi: '', url: '' })).toBeUndefined();
});
