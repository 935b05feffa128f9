import type { UnknownRecord } from '@tldraw/store';
import { type Actor, authored } from '../permissions/authorship.ts';
import type { EvidenceMapProps } from './map.ts';

/** How many studies without a good review make a synthesis gap, until a facilitator says otherwise. */
const SYNTHESIS_THRESHOLD = 5;

/** A new map, and where it is put. */
export interface NewMap {
  /** see `newShapeId` */
  id: string;
  page: string;
  /** where it comes among what lies on the page */
  index: string;
  /** its top left corner */
  x: number;
  y: number;
  /** what it is called, asks and is taken from */
  framework: Pick<EvidenceMapProps, 'title' | 'question' | 'source'>;
}

/** A map as its record, without its headings. `undefined` is nobody: what a board is made with. */
export function newMap(map: NewMap, author: Actor | undefined): UnknownRecord {
  const { title, question, source } = map.framework;
  const props: EvidenceMapProps = {
    title,
    question,
    source,
    synthesisThreshold: SYNTHESIS_THRESHOLD,
    blind: false,
  };
  const record = {
    id: map.id,
    typeName: 'shape',
    type: 'evidence-map',
    parentId: map.page,
    index: map.index,
    x: map.x,
    y: map.y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props,
    meta: {},
  };
  // Ids are a brand over string.
  const made = record as unknown as UnknownRecord;
  return author ? authored(made, author) : made;
}
