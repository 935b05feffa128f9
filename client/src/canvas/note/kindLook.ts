import type { NoteKind } from '@gapboard/evidence';

/**
 * A note's paper and the bar at its top. Papers are light enough for dark text in both schemes; the
 * bars are those of the map's palette, and each is told apart by its sign and word as well.
 */
export interface KindLook {
  paper: string;
  bar: string;
  onBar: string;
}

export const NOTE_INK = '#1A1A1A';

export const KIND_LOOKS: Record<NoteKind, KindLook> = {
  research: { paper: '#E4F1FA', bar: '#00476B', onBar: '#FFFFFF' },
  practice: { paper: '#FDEBDD', bar: '#A84A00', onBar: '#FFFFFF' },
  lived: { paper: '#FBE4EC', bar: '#8E2557', onBar: '#FFFFFF' },
  gap: { paper: '#FFF7CC', bar: '#F4B740', onBar: '#1A1A1A' },
  question: { paper: '#ECE9F8', bar: '#51429A', onBar: '#FFFFFF' },
};
