import type { NoteKind } from '@gapboard/evidence';

/** The sign of a kind of note, in the colour of the text it stands in: an open book, hands, a heart, a hole, a question mark. */
export function KindSign({ kind, size = 16 }: { kind: NoteKind; size?: number | string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <KindMark kind={kind} />
    </svg>
  );
}

/** The sign's drawing, in a box of 16 by 16. */
export function KindMark({ kind }: { kind: NoteKind }) {
  switch (kind) {
    case 'research':
      return (
        <path
          d="M8 4.2C6.6 3.2 4.6 2.8 2 3v9.2c2.6-.2 4.6.2 6 1.2 1.4-1 3.4-1.4 6-1.2V3c-2.6-.2-4.6.2-6 1.2zm0 0v9.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      );
    case 'practice':
      return <rect x="3" y="3" width="10" height="10" fill="currentColor" />;
    case 'lived':
      return (
        <path
          d="M8 13.6 2.9 8.5a3.2 3.2 0 0 1 4.6-4.5l.5.5.5-.5a3.2 3.2 0 0 1 4.6 4.5z"
          fill="currentColor"
        />
      );
    case 'gap':
      return (
        <circle
          cx="8"
          cy="8"
          r="5.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="3 2"
        />
      );
    case 'question':
      return (
        <path
          d="M5.3 5.6a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2M8 12.8v.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      );
  }
}
