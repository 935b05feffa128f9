/** What a replay says, beside the words of history. */
import type { NoteKind } from '@gapboard/evidence';

const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const KINDS: Record<NoteKind, [one: string, more: string]> = {
  research: ['research evidence', 'research evidence'],
  practice: ['practice knowledge', 'practice knowledge'],
  lived: ['lived experience', 'lived experience'],
  gap: ['a gap', 'gaps'],
  question: ['a question', 'questions'],
};

export const words = {
  nothing: 'nothing new',
  ofKind: (kind: NoteKind, n: number, all: number) => {
    const [one, more] = KINDS[kind];
    if (n === all) return n === 1 ? one : `all ${more}`;
    return `${n} of them ${n === 1 ? one : more}`;
  },
  inCell: (cell: string) => `in ${cell}`,
  drawing: (name: string, alt: string) =>
    `a drawing${name === '' ? '' : ` “${name}”`}${alt === '' ? '' : `: ${alt}`}`,
  votes: (criterion: string, first: string) =>
    `votes counted on “${criterion}”${first === '' ? '' : `, most for “${first}”`}`,
  votesFor: (criterion: string) => `Votes: ${criterion}`,
  sticky: 'Note',
  note: (what: string, says: string) => `${what}: ${says}`,
  noWords: 'without words',
  beginning: 'At the beginning',
  all: (notes: number, drawings: number, lines: number) =>
    `In the end there are ${many(notes, 'note')}, ${many(drawings, 'drawing')} and ${many(lines, 'line')} drawn by hand.`,
};
