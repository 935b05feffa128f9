/** How drawings are taken away. */
export interface DrawingsAsked {
  /** one of them, by its id; all, where it is left out */
  only: string | undefined;
  /** what they lie on */
  ground: 'paper' | 'transparent';
  /** a page of a PDF */
  paper: 'a4' | 'a3';
}

export const ALL_DRAWINGS: DrawingsAsked = {
  only: undefined,
  ground: 'transparent',
  paper: 'a4',
};
