import { EvidenceNoteUtil } from '../note/EvidenceNoteUtil.tsx';
import { EvidenceMapUtil } from './EvidenceMapUtil.tsx';

/** What a canvas needs beside tldraw's own to show an evidence map. */
export const MAP_SHAPE_UTILS = [EvidenceMapUtil, EvidenceNoteUtil];
