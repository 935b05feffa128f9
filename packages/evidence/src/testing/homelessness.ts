/**
 * A published map for tests: the tree of rows and columns of the Centre for Homelessness Impact's
 * effectiveness map, and how many studies it shows in each cell.
 */
import { headingRecords } from '../framework/headingRecords.ts';
import type { Framework, FrameworkNode } from '../model/framework.ts';
import type { CellRef, EvidenceRecord } from '../records.ts';
import homelessness from './homelessness.json' with { type: 'json' };
import { MAP, mapShape, placement, study } from './records.ts';

export const published = {
  studies: homelessness.studies,
  placements: homelessness.placements,
  emptyCells: homelessness.emptyCells,
  /** row by row, as the leaves of both trees come */
  counts: homelessness.counts,
};

export const framework: Framework = {
  title: homelessness.title,
  question: '',
  source: homelessness.source,
  themes: homelessness.rows.map(nodeOf),
  outcomes: homelessness.columns.map(nodeOf),
};

interface Code {
  id: number;
  label: string;
  children?: Code[];
}

function nodeOf({ id, label, children = [] }: Code): FrameworkNode {
  return { id: String(id), label, definition: '', children: children.map(nodeOf) };
}

/**
 * A board with that map, and as many studies in each cell as were published. Which study lies where
 * is made up: they are dealt out in turn, so that each lies in several cells and in none twice.
 */
export function publishedBoard(): EvidenceRecord[] {
  let keys = 0;
  const headings = headingRecords(framework, MAP, () => `h${(keys += 1)}`);
  const idOf = new Map(headings.map(({ node, id }) => [node, id]));
  const leaves = (nodes: readonly FrameworkNode[]): string[] =>
    nodes.flatMap(({ id, children }) =>
      children.length > 0 ? leaves(children) : (idOf.get(id) ?? []),
    );
  const columns = leaves(framework.outcomes);
  const cells: CellRef[] = leaves(framework.themes).flatMap((theme) =>
    columns.map((outcome) => ({ theme, outcome })),
  );
  let dealt = 0;
  const placements = published.counts.flat().flatMap((count, at) => {
    const cell = cells[at];
    if (cell === undefined) throw new Error('More counts were published than the map has cells.');
    return Array.from({ length: count }, () => {
      dealt += 1;
      return placement(`s${dealt % published.studies}`, cell);
    });
  });
  const studies = Array.from({ length: published.studies }, (_, at) =>
    study(`s${at}`, {
      title: `Study ${at}`,
      sourceKind: at % 8 === 0 ? 'systematic_review' : 'rct',
    }),
  );
  return [mapShape(), ...headings, ...studies, ...placements];
}
