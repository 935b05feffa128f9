/** What somebody else has done to one of this person's notes, as it is told, whatever shows the board. */
export interface OthersChange {
  kind: 'moved' | 'turned' | 'merged' | 'deleted';
  /** whose doing it was */
  by: { id: string; name: string };
  /** the note's words */
  text: string;
  /** where it lies in a map now, if it does */
  now: { cell: string } | { tray: true } | undefined;
  /** the note it counts in now, where it was merged */
  into: { id: string; text: string } | undefined;
}
