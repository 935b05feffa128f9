import type { Pen } from '@gapboard/board';
import type { Eraser } from '../penState.ts';

type Sign = Pen | Eraser | 'undo' | 'redo' | 'switch' | 'keep' | 'drop' | 'settings' | 'palette';

/** Outlines in a box of 24 by 24; what is drawn by the pen itself is filled. */
const SIGNS: Readonly<Record<Sign, { line: string; mark?: string }>> = {
  ink: { line: 'M12 3l4.5 9-3 5.500h-3L7.5 12zM12 3v8M12 11.500h.01', mark: 'M10 18.500h4v2h-4z' },
  brush: {
    line: 'M19.5 3.500L11 13M8.5 12l3.5 3.5',
    mark: 'M8.3 12.200l3.6 3.600C11 19.5 7.5 20.5 3.5 20c1.5-1 1.5-2.2 1.8-4 .3-1.8 1.4-3.2 3-3.800z',
  },
  marker: {
    line: 'M15 3l6 6-8.5 8.5-6-6zM6.5 11.500L5 16l3 3 4.5-1.5',
    mark: 'M5 16l3 3-1.5 1.500H3z',
  },
  pencil: {
    line: 'M4 20l1.2-4.500L16 4.700l3.3 3.300L8.5 18.800zM13.5 7.200l3.3 3.3',
    mark: 'M4 20l.8-3 2.2 2.200z',
  },
  gouache: { line: 'M8 6.500h8l1.5 3.500v10h-11V10zM10 6.500V3.500h4v3M6.5 13h11' },
  tone: {
    line: 'M4 4h16v16H4z',
    mark: 'M7 7h2v2H7zM12 7h2v2h-2zM9.5 10.500h2v2h-2zM14.5 10.500h2v2h-2zM7 14h2v2H7zM12 14h2v2h-2z',
  },
  stroke: { line: 'M4 15L14 5l6 6-9 9H8zM9 10l6 6M8 20h12' },
  area: { line: 'M4 13L12 5l6 6-7 7H7zM8 9l6 6', mark: 'M15 19a3 3 0 1 0 6 0a3 3 0 1 0-6 0z' },
  undo: { line: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3' },
  redo: { line: 'M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3' },
  switch: { line: 'M4 8h13l-3-3M20 16H7l3 3' },
  keep: { line: 'M12 5v14M5 12h14' },
  drop: { line: 'M5 12h14' },
  settings: {
    line: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM7 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0z',
  },
  palette: {
    line: 'M12 4c-5 0-8.5 3.4-8.5 7.700S7 20 11 20c1.7 0 2-1 1.5-2-.6-1.3 0-2.5 1.5-2.500h2.500c2.5 0 4-1.5 4-4C20.5 7 17 4 12 4zM8 11h.01M11 8h.01M15.5 8.500h.01',
  },
};

export function PenSign({ sign }: { sign: Sign }) {
  const { line, mark } = SIGNS[sign];
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {mark && <path d={mark} fill="currentColor" />}
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
