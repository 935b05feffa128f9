/** A map put in order for a page: what comes in which place, and what each part is called by in it. */
import type { Cell, EvidenceMap, Heading, Note, Study } from '../../model/map.ts';
import type { ExportOptions } from '../options.ts';
import { type Placed, placesOf } from '../tables/places.ts';

/** What goes onto a page beside the map itself. */
export interface HtmlOptions extends ExportOptions {
  /** who publishes the map, whom to ask, or what else is to be said of it; paragraphs with empty lines between them */
  about?: string;
  /** under which terms it may be used, such as CC BY 4.0 */
  licence?: string;
}

export interface View {
  map: EvidenceMap;
  options: HtmlOptions;
  places: PlaceOnPage[];
  /** in the order of their titles; where one stands is its number */
  studies: Study[];
  studyNumber: ReadonlyMap<string, number>;
  /** as they come on the page: cell by cell, then the tray */
  notes: Note[];
  noteNumber: ReadonlyMap<string, number>;
}

export interface PlaceOnPage extends Placed {
  row: number;
  column: number;
}

/** `map` has been made fit to leave. */
export function viewOf(map: EvidenceMap, options: HtmlOptions): View {
  const columns = map.outcomes.leaves.length;
  const places = placesOf(map).map((place, at) => ({
    ...place,
    row: Math.floor(at / columns),
    column: at % columns,
  }));
  const notes = [...places.flatMap(({ cell }) => cell.notes), ...map.tray.notes];
  const studies = [...map.studies.values()];
  return {
    map,
    options,
    places,
    studies,
    studyNumber: numbered(studies),
    notes,
    noteNumber: numbered(notes),
  };
}

function numbered(things: readonly { id: string }[]): Map<string, number> {
  return new Map(things.map(({ id }, at) => [id, at + 1]));
}

/** Whether there is anything to say of a cell. */
export function isDiscussed({ state }: Pick<Cell, 'state'>): boolean {
  return state.kind !== 'unknown';
}

/** The id of an element on the page, by what it stands for. */
export const ids = {
  note: (number: number) => `note-${number}`,
  study: (number: number) => `study-${number}`,
  cell: (row: number, column: number) => `cell-${row}-${column}`,
};

/** What a heading without a label is shown as. */
export function labelOf({ label }: Heading): string {
  return label.trim() || 'Not named yet';
}
