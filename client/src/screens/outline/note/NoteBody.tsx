import {
  type EvidenceMap,
  GAP_KIND_LABELS,
  GAP_REASON_LABELS,
  type Note,
  PICOS_LABELS,
  PICOS_PARTS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
} from '@gapboard/evidence';
import { lazy, Suspense } from 'react';
import { useHasRounds } from '../../../session/useHasRounds.ts';
import { useWhoIsTyping } from '../../../session/presence.ts';
import { useOutline } from '../outline.ts';
import { MergedNotes } from './MergedNotes.tsx';
import style from './NoteLists.module.css';
import { noteWords } from './words.ts';

const NoteVotes = lazy(() => import('../../../workshop/vote/NoteVotes.tsx'));

/** Everything a note says. */
export function NoteBody({ note, map }: { note: Note; map: EvidenceMap }) {
  const { session, nameOf, me } = useOutline();
  const typing = useWhoIsTyping(session.awareness, me.id).find(({ shape }) => shape === note.id);
  const hasRounds = useHasRounds(session);
  const studies = note.studies.flatMap((id) => map.studies.get(id)?.title ?? []);
  const facts = [
    note.strength && `${STRENGTH_SYMBOLS[note.strength]} ${STRENGTH_LABELS[note.strength]}`,
    note.gap && GAP_KIND_LABELS[note.gap],
    note.reason && GAP_REASON_LABELS[note.reason],
    note.by === undefined ? undefined : author(nameOf(note.by), note.as),
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <p className={style.text}>{note.text === '' ? <i>{noteWords.empty}</i> : note.text}</p>
      {note.kind === 'gap' && (
        <dl className={style.picos}>
          {PICOS_PARTS.filter((part) => note.picos[part]).map((part) => (
            <div key={part}>
              <dt>{PICOS_LABELS[part]}</dt>
              <dd>{note.picos[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      {studies.length > 0 && (
        <p className={style.facts}>
          {noteWords.restsOn}: {studies.join('; ')}
        </p>
      )}
      {hasRounds && (
        <p className={style.votes}>
          <Suspense>
            <NoteVotes session={session} note={note.id} />
          </Suspense>
        </p>
      )}
      {note.merged.length > 0 && <MergedNotes notes={note.merged} />}
      {facts.length > 0 && <p className={style.facts}>{facts.join(' · ')}</p>}
      {typing && (
        <p className={style.typing}>
          {noteWords.typing(typing.people.map(({ name }) => name).join(', '))}
        </p>
      )}
    </>
  );
}

function author(name: string | undefined, role: string | undefined): string {
  if (name === undefined) return noteWords.bySomebody;
  if (role === 'scribe') return noteWords.asScribe(name);
  return role === 'facilitator' ? noteWords.asFacilitator(name) : noteWords.by(name);
}
