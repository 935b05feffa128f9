/** Something on a board, as far as it matters for whether it lies where it should. */
export interface Thing {
  id: string;
  /** `note`: an evidence note or a sticky one; `solid`: something else that covers what lies under it; `mark`: a line, ink, a frame; `drawing`: strokes that somebody has framed, `text` says what it shows */
  kind: 'note' | 'arrow' | 'solid' | 'mark' | 'drawing';
  text: string;
  /** a page's id */
  page: string;
  box: Box;
  /** `free`: not in a map */
  place: 'free' | 'cell' | 'tray';
  /** an arrow with an end at something */
  isBound: boolean;
}

/** In page units. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Something that somebody might want to tidy. */
export type Finding =
  /** a note outside the maps of a board that has some; one in a map and in no cell; an arrow from nothing to nothing; a thing far from all others; a drawing of which nobody has said what it shows */
  | { kind: 'outside' | 'tray' | 'arrow' | 'far' | 'wordless'; ids: readonly [string] }
  /** one lies on the other */
  | { kind: 'overlap'; ids: readonly [string, string] }
  /** they say the same or nearly the same; `likeness` is 1 where it is word for word */
  | { kind: 'alike'; ids: readonly string[]; likeness: number };
