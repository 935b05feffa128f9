import type { NoteKind } from '@gapboard/evidence';
import style from './face.module.css';

/** The sign of a kind of note in the views, as high as a capital letter beside it; each fill has a dark edge. */
export function KindMark({ kind }: { kind: NoteKind }) {
  return (
    <svg className={style.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <Drawing kind={kind} />
    </svg>
  );
}

function Drawing({ kind }: { kind: NoteKind }) {
  switch (kind) {
    case 'research':
      return <circle className={style.unjudged} cx="8" cy="8" r="6.5" />;
    case 'practice':
      return <rect className={style.practice} x="2" y="2" width="12" height="12" />;
    case 'lived':
      return (
        <path
          className={style.practice}
          d="M8 14.6 2 8.4a3.7 3.7 0 0 1 5.3-5.2l.7.7.7-.7A3.7 3.7 0 0 1 14 8.4z"
        />
      );
    case 'gap':
      return <circle className={style.ring} cx="8" cy="8" r="6" />;
    case 'question':
      return (
        <path
          className={style.line}
          d="M4.6 5.2a3.4 3.4 0 1 1 5.1 3c-1.2.7-1.7 1.3-1.7 2.5M8 13.4v.6"
        />
      );
  }
}
