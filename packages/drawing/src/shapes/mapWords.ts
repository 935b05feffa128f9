import type { Study } from '@gapboard/evidence';

/** So many authors are named on a card. */
const NAMED = 2;

function authors({ authors: names }: Study): string {
  const family = names.map((name) => name.split(',')[0] ?? name);
  if (family.length === 0) return '';
  return family.length > NAMED ? `${family[0]} et al.` : family.join(' and ');
}

/** What is written on a map beside what people wrote; the canvas says the same. */
export const mapWords = {
  unnamedMap: 'Evidence map',
  tray: 'Not placed yet',
  card: (study: Study) =>
    [authors(study), study.year && `(${study.year})`, study.title].filter(Boolean).join(' '),
  moreStudies: (more: number) => `+ ${more} more ${more === 1 ? 'study' : 'studies'}`,
};
