import type { Agreed, PlacementRecord, StudyRecord } from '../../records.ts';
import type { GapKind, GapReason, NoteKind, Strength } from '../../vocabulary.ts';

/** What lies on a template's map already, apart from any board: everything names nodes and keys of its own. */
export interface Example {
  studies: ExampleStudy[];
  placements: ExamplePlacement[];
  notes: ExampleNote[];
  /** cells of which a source says how strong the evidence is */
  agreed: ExampleAgreed[];
}

export interface ExampleStudy extends Omit<StudyRecord, 'id' | 'typeName' | 'meta'> {
  /** what placements and notes name it by */
  key: string;
}

export interface ExamplePlacement extends Pick<PlacementRecord, 'direction'> {
  study: string;
  /** node ids of the template's framework */
  theme: string;
  outcome: string;
}

export interface ExampleNote {
  kind: NoteKind;
  text: string;
  strength?: Strength;
  gap?: GapKind;
  reason?: GapReason;
  /** keys of studies */
  studies?: string[];
  /** node ids; without one it lies in the tray */
  cell?: { theme: string; outcome: string };
}

export interface ExampleAgreed extends Pick<Agreed, 'strength' | 'direction' | 'note'> {
  /** node ids of the template's framework */
  theme: string;
  outcome: string;
}
