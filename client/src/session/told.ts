import type { HandedInNotice, Notice, RefusedNotice } from '@gapboard/sync';

/** What is said of the board and the line to everyone on it. */
export type GeneralNotice = Exclude<Notice, HandedInNotice | RefusedNotice>;

/** What a server says that closes a connection. */
const ABOUT_THE_LINE: ReadonlySet<Notice['kind']> = new Set(['going-down', 'turned-away']);

/**
 * What the server has told this session and is still to be seen. Each sort has a place of its own:
 * that something was put back must not hide that nothing can be saved.
 */
export interface Told {
  /** the latest about the board and the line */
  notice: GeneralNotice | undefined;
  /** why changes were put back: each reason once, however often it was given, the latest last */
  refusals: readonly RefusedNotice[];
  /** the latest about what is handed in */
  handedIn: HandedInNotice | undefined;
}

export const NOTHING_TOLD: Told = { notice: undefined, refusals: [], handedIn: undefined };

export function withNotice(told: Told, notice: Notice): Told {
  switch (notice.kind) {
    case 'refused': {
      const others = told.refusals.filter(({ reason }) => reason !== notice.reason);
      return { ...told, refusals: [...others, notice] };
    }
    case 'handed-in':
      return { ...told, handedIn: notice };
    default:
      return { ...told, notice };
  }
}

/** What was said as the line was closed is over when it is back. */
export function withLineBack(told: Told): Told {
  const isOver = told.notice && ABOUT_THE_LINE.has(told.notice.kind);
  return isOver ? { ...told, notice: undefined } : told;
}
