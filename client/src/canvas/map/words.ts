import type { Axis, Study } from '@gapboard/evidence';

/** So many authors are named on a card. */
const NAMED = 2;

function authors({ authors: names }: Study): string {
  const family = names.map((name) => name.split(',')[0] ?? name);
  if (family.length === 0) return '';
  return family.length > NAMED ? `${family[0]} et al.` : family.join(' and ');
}

/** What is said about a map on the canvas. */
export const mapWords = {
  unnamedMap: 'Evidence map',
  unnamedHeading: (axis: Axis) => (axis === 'theme' ? 'New theme' : 'New outcome'),
  addFirst: (axis: Axis) => (axis === 'theme' ? 'Add a theme' : 'Add an outcome'),
  tray: 'Not placed yet',
  trayHint: (count: number) =>
    count === 0
      ? 'What is in no cell waits here.'
      : 'Drag it into a cell, or choose “Move to cell…”.',
  card: (study: Study) =>
    [authors(study), study.year && `(${study.year})`, study.title].filter(Boolean).join(' '),
  moreStudies: (more: number) => `+ ${more} more ${more === 1 ? 'study' : 'studies'}`,
};

const SHORT: Readonly<Record<string, string>> = {
  'note-research': 'Research',
  'note-practice': 'Practice',
  'note-lived': 'Lived',
  'note-gap': 'Gap',
  'note-question': 'Question',
  draw: 'Pen',
  select: 'Select',
};

export const toolWords = {
  toolbar: 'Tools',
  more: 'More',
  /** a tool's name where there is little room */
  short: (tool: string) => SHORT[tool],
};

/** What can be done with a theme or an outcome. */
export const headingWords = {
  tools: (label: string) => `“${label}”`,
  rename: 'Rename',
  label: 'Name',
  definition: 'What it means',
  save: 'Save',
  cancel: 'Cancel',
  before: (axis: Axis) => (axis === 'theme' ? 'Move up' : 'Move left'),
  after: (axis: Axis) => (axis === 'theme' ? 'Move down' : 'Move right'),
  add: (axis: Axis) => (axis === 'theme' ? 'Add a theme below' : 'Add an outcome beside'),
  addInside: (axis: Axis) => (axis === 'theme' ? 'Add a theme inside' : 'Add an outcome inside'),
  larger: (axis: Axis) => (axis === 'theme' ? 'Taller' : 'Wider'),
  smaller: (axis: Axis) => (axis === 'theme' ? 'Lower' : 'Narrower'),
  confirmInside: (label: string, notes: number) =>
    `Then “${label}” is a group, and has no cells of its own. What is in them (${notes}) goes to “Not placed yet”; nothing is lost.`,
  addAnyway: 'Add',
  remove: 'Remove',
  confirmRemove: (label: string, notes: number) =>
    notes === 0
      ? `Remove “${label}”?`
      : `Remove “${label}”? What is in its cells (${notes}) goes to “Not placed yet”; nothing is lost.`,
  close: 'Close',
};
