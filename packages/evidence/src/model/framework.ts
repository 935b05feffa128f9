/** A framework apart from any board: what templates, files and exports hold. */
export interface Framework {
  title: string;
  question: string;
  /** where it is from, for people to check; or empty */
  source: string;
  themes: FrameworkNode[];
  outcomes: FrameworkNode[];
}

export interface FrameworkNode {
  /** stable, unique in the framework; of the signs `\w . : -` and at most 64 of them */
  id: string;
  label: string;
  definition: string;
  /** what it groups; a leaf has none */
  children: FrameworkNode[];
}
