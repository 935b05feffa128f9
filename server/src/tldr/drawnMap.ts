import { newShapeId, richTextOf, type UnknownRecord } from '@gapboard/board';
import { describeCell, type EvidenceMap, type NoteShape, orderBetween } from '@gapboard/evidence';
import { layoutMap, type MapLayout, type Rect, STRIP_HEIGHT } from '@gapboard/evidence/layout';
import { randomInto } from '../ids.ts';
import { box, type BoxLook } from './box.ts';
import { noteSize } from './drawnNote.ts';
import { words } from './words.ts';

/** A map drawn with shapes that every tldraw has, and where its notes lie in it. */
export interface DrawnMap {
  /** in the map's own coordinates, below all else that lies on it */
  shapes: UnknownRecord[];
  notes: MapLayout['notes'];
  /** where a drawing lies that hangs on one of these */
  cells: MapLayout['cells'];
}

const HEADING: BoxLook = {
  color: 'grey',
  fill: 'semi',
  dash: 'solid',
  align: 'middle',
  verticalAlign: 'middle',
  scale: 0.9,
};
const TITLE: BoxLook = { ...HEADING, color: 'green', align: 'start', scale: 1.4 };
const CELL: BoxLook = {
  ...HEADING,
  fill: 'none',
  align: 'start',
  verticalAlign: 'start',
  scale: 0.7,
};
const UNDISCUSSED: BoxLook = { ...CELL, dash: 'dotted' };
const CARD: BoxLook = {
  ...CELL,
  color: 'light-blue',
  fill: 'semi',
  verticalAlign: 'middle',
  scale: 0.6,
};

/** So much of a study's title stands on its card: two lines. */
const CARD_LETTERS = 64;

/**
 * @param parent what the map becomes: a group, in which its parts lie
 * @param above the order of the lowest thing that lies on the map already, if there is any
 */
export function drawnMap(
  map: EvidenceMap,
  notes: ReadonlyMap<string, NoteShape>,
  { parent, above }: { parent: string; above: string | null },
): DrawnMap {
  const layout = layoutMap(map, (id) => {
    const note = notes.get(id);
    return note ? noteSize(note) : { w: 0, h: 0 };
  });
  const shapes: UnknownRecord[] = [];
  let last: string | null = null;
  const draw = (rect: Rect, text: string, look: BoxLook): void => {
    last = orderBetween(last, above);
    const at = { id: newShapeId(randomInto), parentId: parent, index: last };
    shapes.push(box(at, rect, richTextOf(text), look));
  };
  const card = (slot: MapLayout['tray']['cards'][number]): void => {
    const { x, y, w, h } = slot;
    const text = 'study' in slot ? studyIn(map, slot.study) : words.more(slot.more);
    draw({ x, y, w, h }, text, CARD);
  };

  draw(layout.title, [map.title, map.question].filter((text) => text !== '').join('\n'), TITLE);
  for (const { heading, x, y, w, h } of [...layout.outcomes, ...layout.themes]) {
    draw({ x, y, w, h }, heading.label, HEADING);
  }
  for (const { cell, cards, x, y, w, h } of layout.cells.values()) {
    const isUnknown = cell.state.kind === 'unknown';
    draw(
      { x, y, w, h: Math.max(h, STRIP_HEIGHT) },
      describeCell(cell),
      isUnknown ? UNDISCUSSED : CELL,
    );
    cards.forEach(card);
  }
  const { cards, x, y, w, h } = layout.tray;
  draw({ x, y, w, h }, words.tray, CELL);
  cards.forEach(card);
  return { shapes, notes: layout.notes, cells: layout.cells };
}

function studyIn({ studies }: EvidenceMap, id: string): string {
  const study = studies.get(id);
  if (!study) return '';
  const { title, year } = study;
  const short = title.length > CARD_LETTERS ? `${title.slice(0, CARD_LETTERS - 1).trim()}…` : title;
  return year === '' ? short : `${short} (${year})`;
}
