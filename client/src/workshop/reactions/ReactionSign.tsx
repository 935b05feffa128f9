import type { Reaction } from '@gapboard/board';

const DRAWN: Record<Reaction, string> = {
  agree:
    'M7 11v9H4v-9zM7 11l4-7.5A2.3 2.3 0 0 1 13.4 6L13 10h5.3a2 2 0 0 1 2 2.4l-1.3 6a2 2 0 0 1-2 1.6H7',
  clap: 'M7.5 14.5l-3-3M10 12L5.7 7.7M12.6 9.4L8.6 5.4M7.5 14.5l4.2 4.6a5.2 5.2 0 0 0 7.4-7.3l-4.6-4.9a1.5 1.5 0 0 0-2.2 2l2 2.3M17 2.5l-.5 2.2M21.3 5.4l-2.1.9',
  idea: 'M9.5 18.5h5M10.5 21.5h3M8.7 15.2a6 6 0 1 1 6.6 0c-.6.6-.8 1.1-.8 1.8h-5c0-.7-.2-1.2-.8-1.8',
  unsure: 'M8.3 9a3.7 3.7 0 1 1 5.5 3.2c-1.2.7-1.8 1.4-1.8 2.8M12 19v.2',
};

/** A small sign, in the colour of the text it stands in: a thumb, hands, a lamp, a question mark. */
export function ReactionSign({ reaction, size = 20 }: { reaction: Reaction; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={DRAWN[reaction]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
