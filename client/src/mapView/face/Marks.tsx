import type { Counts } from '@gapboard/evidence';
import style from './face.module.css';
import { KindMark } from './KindMark.tsx';

/** What is not research, each kind by its own sign: a channel beside the bubble, never part of it. */
const KINDS = ['practice', 'lived', 'gap', 'question'] as const;

/** How many notes there are of each kind that is not research. */
export function Marks({ counts }: { counts: Counts }) {
  return KINDS.filter((kind) => counts.notes[kind] > 0).map((kind) => (
    <span key={kind} className={style.mark}>
      <KindMark kind={kind} />
      {counts.notes[kind]}
    </span>
  ));
}
