import type { Round } from '@gapboard/board';
import { asEvidence, type EvidenceMap, textOf } from '@gapboard/evidence';
import { readRecord, recordsOf } from '@gapboard/sync';
import { useMemo } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { type NoteGroup, noteGroups, type VoteNote } from './noteGroups.ts';

/** The notes of a round as they are on the board now, by where they lie. */
export function useNoteGroups(
  { doc }: Pick<BoardSession, 'doc'>,
  { notes }: Pick<Round, 'notes'>,
  maps: readonly EvidenceMap[],
): NoteGroup[] {
  return useMemo(() => noteGroups(notes, maps, (id) => noteIn(doc, id)), [doc, notes, maps]);
}

/** A note as the document has it, also one that has been deleted. */
function noteIn(
  doc: BoardSession['doc'],
  id: string,
): (VoteNote & { isGone: boolean }) | undefined {
  const reading = readRecord(id, recordsOf(doc).get(id));
  if (reading.state === 'unreadable') return undefined;
  const record = asEvidence(reading.record);
  if (record?.typeName !== 'shape' || record.type !== 'evidence-note') return undefined;
  const { kind, richText } = record.props;
  return { id, kind, text: textOf(richText), isGone: reading.state === 'deleted' };
}
