import { InkShapeUtil } from '../ink/InkShapeUtil.tsx';
import { EvidenceNoteUtil } from '../note/EvidenceNoteUtil.tsx';
import { DrawingShapeUtil } from '../scribe/DrawingShapeUtil.tsx';
import { EvidenceMapUtil } from './EvidenceMapUtil.tsx';

/** What a canvas needs beside tldraw's own to show an evidence map and what is drawn on it. */
export const MAP_SHAPE_UTILS = [EvidenceMapUtil, EvidenceNoteUtil, DrawingShapeUtil, InkShapeUtil];
