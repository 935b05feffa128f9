import { NOTE_KINDS } from '../vocabulary.ts';
import type { Cell, HeadingTree } from './map.ts';
import { words } from './words.ts';

/**
 * A cell in words, such as "Some evidence, 4 studies, 1 gap": what is known, then what lies in it. It
 * is the cell's accessible name wherever a map is shown; where the cell is, its row and column say.
 */
export function describeCell(cell: Cell): string {
  const { counts } = cell;
  return [
    ...stateIn(cell),
    ...(counts.studies > 0 ? [words.studies(counts.studies)] : []),
    ...NOTE_KINDS.filter((kind) => counts.notes[kind] > 0).map((kind) =>
      words.notes(kind, counts.notes[kind]),
    ),
  ].join(', ');
}

function stateIn({ state, rating, none }: Cell): string[] {
  switch (state.kind) {
    case 'unknown':
      return [words.unknown];
    case 'discussed':
      return [words.discussed];
    case 'none':
      return [words.none(state.none.basis)];
    case 'rated':
    case 'agreed': {
      const { strength, direction } = state;
      const isNone = strength === 'none' && none !== undefined;
      return [
        isNone ? words.none(none.basis) : words.strength(strength),
        ...(direction === undefined ? [] : [words.direction(direction)]),
        ...(state.kind === 'agreed' ? [words.agreed] : []),
        ...(rating?.contested ? [words.contested] : []),
        ...(none === undefined || isNone ? [] : [words.alsoNone(none.basis)]),
      ];
    }
  }
}

/** Where a heading is: "Families › Empowerment". One that is gone says so. */
export function headingPath(tree: HeadingTree, id: string): string {
  const heading = tree.all.get(id);
  if (heading === undefined) return words.removed;
  return [...heading.ancestors, id]
    .map((step) => tree.all.get(step)?.label || words.unnamed)
    .join(words.path);
}
