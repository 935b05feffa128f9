/**
 * What adding a file's studies to a board would do, study by study, before anything is done: a person
 * reads it and says yes or no.
 */
import { STUDIES_MAX } from '../../limits.ts';
import { cellKey, type EvidenceMap, type Study } from '../../model/map.ts';
import type { CellRef } from '../../records.ts';
import type { Direction } from '../../vocabulary.ts';
import type { ImportProblem, ReadFile, ReadStudy } from '../read.ts';
import { words } from '../words.ts';
import { sourceOf } from './records.ts';
import { cellFinder } from './cells.ts';
import { knownStudies, recordKey, type Match, type SameBy } from './duplicates.ts';

export interface ImportPlan {
  /** why none of it can be added, in words; `null`: it can */
  refused: string | null;
  /** one for each study of the file, in its order */
  studies: PlannedStudy[];
  /** what reading the file found to say */
  problems: ImportProblem[];
  totals: PlanTotals;
}

export interface PlanTotals {
  /** studies that are new to the board */
  added: number;
  /** studies that are on the board already, or came before in the file */
  duplicates: number;
  /** placements that are new */
  placements: number;
  /** new studies that go to the tray, in no cell */
  tray: number;
}

export interface PlannedStudy {
  read: ReadStudy;
  target: PlanTarget;
  /** cells it is newly placed in */
  placements: PlannedPlacement[];
  /** a new study in no cell, after everything that the file says of it */
  tray: boolean;
  /** what happens with it, and what was not understood of it, in words */
  text: string;
}

/** Which study its placements are of. */
export type PlanTarget =
  | { kind: 'new' }
  /** it is on the board: that one stays as it is */
  | { kind: 'board'; study: Study; by: SameBy }
  /** it came before in the file, as the study of this index: that one counts */
  | { kind: 'file'; index: number; by: SameBy };

export interface PlannedPlacement extends CellRef {
  direction: Direction | null;
}

export interface PlanOptions {
  /**
   * What becomes of a study that a file has twice. `one`: the later adds its cells to the first.
   * `apart`: both are added, as a map's authors count them; left to itself, a review of
   * EPPI-Reviewer and a published map are taken so.
   */
  copies?: 'one' | 'apart';
}

export function planImport(
  read: ReadFile,
  map: EvidenceMap,
  { copies = copiesOf(read) }: PlanOptions = {},
): ImportPlan {
  const onBoard = knownStudies<Study>();
  const inFile = knownStudies<number>();
  /** studies of the board that one of the file's was found to be */
  const met = new Set<Study>();
  /** the cells that a study is in: one of the board by its id, a new one by its index */
  const cells = new Map<string | number, Set<string>>();
  const before = new Map<string, Study>();
  for (const study of map.studies.values()) {
    onBoard.add(study, study);
    before.set(recordKey(study.source, study), study);
  }
  for (const cell of map.cells.values()) {
    for (const { study } of cell.studies) cellsOf(study.id).add(cellKey(cell));
  }
  const findCell = cellFinder(map);

  /** the study that each of the file's comes to, as {@link cells} knows it */
  const identities: (string | number)[] = [];
  const studies = read.studies.map((study, index): PlannedStudy => {
    const twin = inFile.same(study.fields)[0];
    const target = targetOf(study, twin);
    const hasNamesake = onBoard.hasTitle(study.fields) || inFile.hasTitle(study.fields);
    const identity =
      target.kind === 'new'
        ? index
        : target.kind === 'board'
          ? target.study.id
          : (identities[target.index] ?? index);
    identities.push(identity);
    if (target.kind === 'board') met.add(target.study);
    if (target.kind !== 'file') inFile.add(study.fields, index);

    const taken = cellsOf(identity);
    const placements: PlannedPlacement[] = [];
    const misplaced = new Set<string>();
    for (const place of study.places) {
      const found = findCell(place);
      if (typeof found === 'string') misplaced.add(found);
      else if (!taken.has(cellKey(found))) {
        taken.add(cellKey(found));
        placements.push({ ...found, direction: place.direction });
      }
    }
    const said = sentence(study, target, placements.length, twin, hasNamesake);
    return {
      read: study,
      target,
      placements,
      tray: false,
      text: [...said, ...misplaced].join(' '),
    };
  });

  // A study's later copies in the file may place it: only now is it known what stays in the tray.
  for (const [index, planned] of studies.entries()) {
    if (planned.target.kind !== 'new' || cellsOf(index).size > 0) continue;
    planned.tray = true;
    planned.text = `${words.plan.tray(planned.read.places.length > 0)} ${planned.text}`.trim();
  }
  const added = studies.filter(({ target }) => target.kind === 'new').length;
  const room = STUDIES_MAX - map.studies.size;
  return {
    refused: added > room ? words.plan.noRoom(added, Math.max(0, room)) : null,
    studies,
    problems: read.problems,
    totals: {
      added,
      duplicates: studies.length - added,
      placements: studies.reduce((sum, { placements }) => sum + placements.length, 0),
      tray: studies.filter(({ tray }) => tray).length,
    },
  };

  /**
   * Two studies of a file that are one and the same to us may both be on the board, from a map that
   * keeps them apart: then each is its own one there.
   */
  function targetOf({ fields, file }: ReadStudy, twin: Match<number> | undefined): PlanTarget {
    const again = before.get(recordKey(sourceOf(file), fields));
    if (again !== undefined && !met.has(again)) return { kind: 'board', study: again, by: 'again' };
    const matches = onBoard.same(fields);
    const unmet = matches.find(({ item }) => !met.has(item));
    if (unmet !== undefined) return { kind: 'board', study: unmet.item, by: unmet.by };
    if (twin !== undefined && copies === 'one') {
      return { kind: 'file', index: twin.item, by: twin.by };
    }
    const [match] = matches;
    return match === undefined
      ? { kind: 'new' }
      : { kind: 'board', study: match.item, by: match.by };
  }

  function cellsOf(identity: string | number): Set<string> {
    const set = cells.get(identity) ?? new Set<string>();
    cells.set(identity, set);
    return set;
  }

  function sentence(
    { fields }: ReadStudy,
    target: PlanTarget,
    placements: number,
    twin: Match<number> | undefined,
    hasNamesake: boolean,
  ): string[] {
    const first = twin === undefined ? undefined : read.studies[twin.item];
    switch (target.kind) {
      case 'board':
        return [words.plan.onBoard(target.study.title, target.by, placements)];
      case 'file':
        return first === undefined ? [] : [words.plan.inFile(first, target.by, placements)];
      case 'new':
        return [
          ...(placements === 0 ? [] : [words.plan.added(placements)]),
          ...(first !== undefined && twin !== undefined
            ? [words.plan.apart(first, twin.by)]
            : hasNamesake
              ? [words.plan.namesake(fields.year === '')]
              : []),
        ];
    }
  }
}

function copiesOf({ format }: ReadFile): 'one' | 'apart' {
  return format === 'eppi-json' || format === 'map-page' ? 'apart' : 'one';
}
