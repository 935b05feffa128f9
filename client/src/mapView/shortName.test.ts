import { headingTree } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { shortName } from './shortName.ts';
import { heading, MAP } from './testing/maps.ts';

test('a heading is called by its own name, and by its groups’ as well only where another has the same', () => {
  const same = { label: 'Child level' };
  const tree = headingTree(
    [
      heading('theme', 'Care', 0),
      { ...heading('theme', 'a', 0, 'Care'), ...same },
      heading('theme', 'Family', 1, 'Care'),
      heading('theme', 'School', 1),
      { ...heading('theme', 'b', 0, 'School'), ...same },
    ],
    MAP,
    'theme',
  );
  expect(shortName(tree, 'heading:Family')).toBe('Family');
  expect(shortName(tree, 'heading:a')).toBe('Care › Child level');
  expect(shortName(tree, 'heading:b')).toBe('School › Child level');
});
