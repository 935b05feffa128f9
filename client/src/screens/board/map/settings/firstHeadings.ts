import { type Framework, type FrameworkNode, headingRecords } from '@gapboard/evidence';
import { newShapeId } from '@gapboard/board';
import type { BoardRecord } from '../../../../session/kept/keptTables.ts';
import { settingsWords as words } from './words.ts';

const THEMES = 3;
const OUTCOMES = 3;

/** Headings to write over, for a map that starts from nothing. */
export function firstHeadings(map: string): BoardRecord[] {
  const nodes = (name: (n: number) => string, many: number): FrameworkNode[] =>
    Array.from({ length: many }, (_, n) => ({
      id: newKey(),
      label: name(n + 1),
      definition: '',
      children: [],
    }));
  const framework: Framework = {
    title: '',
    question: '',
    source: '',
    themes: nodes(words.theme, THEMES),
    outcomes: nodes(words.outcome, OUTCOMES),
  };
  // What lies on a board is its records; their ids are a brand.
  return headingRecords(framework, map, newKey) as unknown as BoardRecord[];
}

function newKey(): string {
  const id = newShapeId((bytes) => void crypto.getRandomValues(bytes));
  return id.slice(id.indexOf(':') + 1);
}
