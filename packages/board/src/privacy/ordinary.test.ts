import { describe, expect, test } from 'vitest';
import { atLeast, findings } from './index.ts';
import { one } from './testing/found.ts';
import { ORDINARY } from './testing/ordinary.ts';
import published from './testing/published.json' with { type: 'json' };

/** What a person would be stopped or asked for, in words that show why a test failed. */
function alarms(text: string): string[] {
  return findings(text)
    .filter(({ level }) => atLeast(level, 'warn'))
    .map(({ kind, level, start, end }) => one(kind, level, text.slice(start, end)));
}

describe('nobody is asked about what people of this field write', () => {
  test('the corpus is large enough to mean something', () => {
    expect(new Set(ORDINARY).size).toBeGreaterThan(200);
  });

  test.each(ORDINARY)('%s', (sentence) => {
    expect(alarms(sentence)).toEqual([]);
  });

  test('nor when it is all one text, or one line', () => {
    expect(alarms(ORDINARY.join('\n'))).toEqual([]);
    expect(alarms(ORDINARY.join('. '))).toEqual([]);
  });
});

describe('nor about published work', () => {
  test.each(published.studies)('$title', ({ title, authors, year, journal, pages, doi, other }) => {
    for (const text of [title, journal, pages, doi, ...other]) expect(alarms(text)).toEqual([]);
    const given = authors.map((name) => name.split(', ').toReversed().join(' '));
    for (const citation of [
      `${authors.join(', ')} (${year}). ${title}. ${journal}, ${pages}. ${doi}`,
      `${title}. ${given.join(', ')}. ${journal} ${year};${pages} doi:${doi}`,
      `${given.join(' and ')} (${year}): ${title}`,
      `${title} (${given.at(0) ?? ''} et al., ${year})`,
    ]) {
      expect(alarms(citation)).toEqual([]);
    }
  });

  test.each(published.frameworks)('%s', (text) => {
    expect(alarms(text)).toEqual([]);
  });
});
