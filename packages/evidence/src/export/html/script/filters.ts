/** What is on the page, what is shown of it, and what each cell then comes to. */
export const FILTERS = String.raw`
const data = JSON.parse(document.getElementById('data').textContent);
const { words } = data;
const byId = (id) => document.getElementById(id);

/** An element with attributes and what is in it; texts go in as texts. */
function make(name, attributes, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** "3 studies" */
function counted(number, [one, many]) {
  return number + ' ' + (number === 1 ? one : many);
}

const studies = data.studies.map((study, at) => ({ ...study, number: at + 1, item: byId('study-' + (at + 1)) }));
const notes = data.notes.map((note, at) => ({ ...note, number: at + 1, item: byId('note-' + (at + 1)) }));
const cells = data.cells.map((cell) => ({ ...cell, shown: null }));

/** Without capitals, accents and runs of spaces. */
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
for (const thing of [...studies, ...notes]) thing.text = folded(thing.item.textContent);

/** An empty set and an empty text let everything pass. */
const filter = { kinds: new Set(), strengths: new Set(), theme: '', outcome: '', role: '', design: '', text: '' };
const view = { name: 'bubbles', shade: 'strength' };

function applyFilter() {
  const searched = folded(filter.text).split(/\s+/).filter(Boolean);
  const matches = ({ text }) => searched.every((word) => text.includes(word));
  const isKind = (kind) => filter.kinds.size === 0 || filter.kinds.has(kind);
  for (const study of studies) {
    study.isShown = isKind('study') && filter.role === '' &&
      (filter.design === '' || study.design === filter.design) && matches(study);
  }
  for (const note of notes) {
    note.isShown = isKind(note.kind) && (filter.role === '' || note.role === filter.role) && matches(note);
  }
  for (const cell of cells) cell.shown = isCellShown(cell) ? shownOf(cell) : null;
}

/** Whether anything hides items, as opposed to whole rows, columns or cells. */
function hidesItems() {
  return filter.kinds.size > 0 || filter.role !== '' || filter.design !== '' || filter.text.trim() !== '';
}
function isFiltered() {
  return hidesItems() || filter.strengths.size > 0 || filter.theme !== '' || filter.outcome !== '';
}

const isRowShown = (row) => filter.theme === '' || data.rows[row].groups.includes(filter.theme);
const isColumnShown = (column) => filter.outcome === '' || data.columns[column].groups.includes(filter.outcome);
function isCellShown(cell) {
  return isRowShown(cell.row) && isColumnShown(cell.column) &&
    (filter.strengths.size === 0 || filter.strengths.has(cell.strength || 'unrated'));
}

/** What is shown in a cell, by kind. */
function shownOf(cell) {
  const ownStudies = cell.studies.map((number) => studies[number - 1]).filter((study) => study.isShown);
  const ownNotes = cell.notes.map((number) => notes[number - 1]).filter((note) => note.isShown);
  const count = (kind) => ownNotes.filter((note) => note.kind === kind).length;
  return {
    studies: ownStudies,
    notes: ownNotes,
    research: ownStudies.length + count('research'),
    practice: count('practice'),
    lived: count('lived'),
    gap: count('gap'),
    question: count('question'),
    ongoing: ownStudies.filter((study) => study.isOngoing).length,
  };
}

/** "2 studies, 1 gap" */
function inWords({ notes: some, studies: own }) {
  const parts = own.length > 0 ? [counted(own.length, words.study)] : [];
  for (const kind of Object.keys(words.notes)) {
    const number = some.filter((note) => note.kind === kind).length;
    if (number > 0) parts.push(counted(number, words.notes[kind]));
  }
  return parts.join(', ') || words.nothing;
}

/** All that is shown, in cells and in none; each once. */
function allShown() {
  const inCells = cells.filter((cell) => cell.shown);
  const isWhole = filter.strengths.size === 0 && filter.theme === '' && filter.outcome === '';
  const placed = (kind) => new Set(inCells.flatMap((cell) => cell.shown[kind]));
  const shown = { studies: placed('studies'), notes: placed('notes') };
  return {
    cells: inCells,
    studies: studies.filter((study) => (isWhole ? study.isShown : shown.studies.has(study))),
    notes: notes.filter((note) => (isWhole ? note.isShown : shown.notes.has(note))),
  };
}
`;
