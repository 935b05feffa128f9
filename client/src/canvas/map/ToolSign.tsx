import { noteKindOf } from '../note/noteTools.ts';
import { KindSign } from '../note/KindSign.tsx';
import { KIND_LOOKS } from '../note/kindLook.ts';
import style from './MapToolbar.module.css';

/** Outlines in a box of 24 by 24, drawn with the text's colour. */
const SIGNS: Readonly<Record<string, string>> = {
  draw: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  select: 'M6 3l12 10-6 1-3 6z',
  hand: 'M8 12V6a1.5 1.5 0 0 1 3 0v5V4.500a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8c0 4-2 7-5.5 7S7 19 5 15l-1-2a1.5 1.5 0 0 1 2.5-1.500z',
  eraser: 'M4 15L14 5l6 6-9 9H8zM9 10l6 6M8 20h12',
  text: 'M5 6V4h14v2M12 4v16M9 20h6',
  arrow: 'M5 19L19 5M10 5h9v9',
  line: 'M5 19L19 5',
  highlight: 'M9 14l-3 6h5l1-3M9 14L16 4l4 3-7 10z',
  laser: 'M4 20l8-8M14 10l2-2M17 3v3M21 7h-3M20 12l-2-1M12 4l1 2',
  asset: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  note: 'M5 5h14v9l-5 5H5zM14 19v-5h5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
};

export function ToolSign({ tool }: { tool: string }) {
  const kind = noteKindOf(tool);
  if (kind) {
    const { bar, onBar } = KIND_LOOKS[kind];
    return (
      <span className={style.kind} style={{ background: bar, color: onBar }}>
        <KindSign kind={kind} size={18} />
      </span>
    );
  }
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={SIGNS[tool]}
        fill="none"
        stroke="currentColor"
        strokeWidth={tool === 'more' ? 3 : 1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
