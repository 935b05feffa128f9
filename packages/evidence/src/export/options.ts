import type { VotedRound } from '../priorities/votedRound.ts';

/** What goes into an export, asked of whoever makes it; the answers that give least are the ones to offer first. */
export interface ExportOptions {
  /** who wrote, rated and agreed; roles are always given */
  names: boolean;
  /** notes on studies and on what was agreed that are meant for those who work on the map */
  internal: boolean;
  /** participant id -> who that is */
  people: ReadonlyMap<string, Person>;
  /** takes out of a text what must not leave; the identity unless that is asked for */
  redact: (text: string) => string;
  exportedAt: Date;
  boardId: string;
  boardTitle: string;
  /** closed rounds of voting, in the order they were opened; none where it is left out */
  rounds?: readonly VotedRound[];
}

export interface Person {
  name: string;
  role: string;
}

/** A person's name where names were asked for and it is known, else nothing. */
export function nameOf(by: string | undefined, options: ExportOptions): string {
  if (!options.names || by === undefined) return '';
  return options.redact(options.people.get(by)?.name ?? '');
}

/** The role somebody did something in: what the record says, else what they have now. */
export function roleOf(
  by: string | undefined,
  as: string | undefined,
  { people }: ExportOptions,
): string {
  return as ?? (by === undefined ? '' : (people.get(by)?.role ?? ''));
}

/** The board's title as it may be shown. */
export function boardTitleOf({ boardTitle, redact }: ExportOptions): string {
  return redact(boardTitle);
}
