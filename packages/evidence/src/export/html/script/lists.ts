/** The map as a table with a row for each cell, and as a list for small screens. */
export const LISTS = String.raw`
const sorted = { by: null, isDown: false };
const COLUMNS = [
  { key: 'theme', words: words.columns.theme, value: (cell) => cell.row },
  { key: 'outcome', words: words.columns.outcome, value: (cell) => cell.column },
  { key: 'known', words: words.columns.known, value: (cell) => words.order.indexOf(cell.strength || '') },
  { key: 'studies', words: words.columns.studies, isNumber: true, value: (cell) => cell.shown.studies.length },
  ...['research', 'practice', 'lived', 'gap', 'question'].map((kind) => ({
    key: kind, words: words.columns[kind], isNumber: true,
    value: (cell) => cell.shown.notes.filter((note) => note.kind === kind).length,
  })),
];

function drawTable() {
  const shown = cells.filter((cell) => cell.shown && !isEmptied(cell));
  const column = COLUMNS.find(({ key }) => key === sorted.by);
  if (column) {
    const sign = sorted.isDown ? -1 : 1;
    shown.sort((a, b) => sign * (column.value(a) - column.value(b)) || a.row - b.row || a.column - b.column);
  }
  byId('cells-head').replaceChildren(make('tr', {}, ...COLUMNS.map(headOf)));
  byId('cells-body').replaceChildren(...shown.map(rowOf));
  byId('cells-none').hidden = shown.length > 0;
}

/** A cell that the filters leave nothing of: it would be a row of noughts. */
function isEmptied(cell) {
  return hidesItems() && cell.shown.studies.length + cell.shown.notes.length === 0;
}

function headOf(column) {
  const isSorted = sorted.by === column.key;
  const button = make('button', { type: 'button', 'data-key': column.key }, column.words);
  button.addEventListener('click', () => {
    sorted.isDown = isSorted ? !sorted.isDown : Boolean(column.isNumber);
    sorted.by = column.key;
    drawTable();
    byId('cells-head').querySelector('[data-key="' + column.key + '"]').focus();
  });
  const head = make('th', { scope: 'col' }, button);
  if (isSorted) head.setAttribute('aria-sort', sorted.isDown ? 'descending' : 'ascending');
  return head;
}

function rowOf(cell) {
  const button = make('button', { type: 'button', class: 'plain' }, data.columns[cell.column].label);
  button.addEventListener('click', () => openCell(cell.row, cell.column, button));
  const numbers = COLUMNS.filter(({ isNumber }) => isNumber)
    .map((column) => column.value(cell))
    .map((number) => make('td', { class: number > 0 ? 'numeric' : 'numeric nought' }, String(number)));
  return make('tr', {},
    make('th', { scope: 'row', dir: 'auto' }, data.rows[cell.row].label),
    make('td', { dir: 'auto' }, button),
    make('td', {}, cell.known),
    ...numbers);
}

/** Which themes were open before the list was drawn anew. */
const openThemes = new Set();

function drawAccordion() {
  if (!isSmall.matches) return;
  const parts = [];
  let group = '';
  for (const row of shownRows()) {
    const theme = data.rows[row];
    if (theme.group !== group && theme.group !== '') parts.push(make('h2', { dir: 'auto' }, theme.group));
    group = theme.group;
    parts.push(themePart(row, theme));
  }
  byId('accordion').replaceChildren(...parts);
}

function themePart(row, theme) {
  const columns = shownColumns();
  const own = columns.map((column) => cellAt.get(row + ' ' + column)).filter((cell) => cell && cell.shown && !isEmptied(cell));
  const unknown = columns.filter((column) => !cellAt.has(row + ' ' + column));
  const items = own.map((cell) => {
    const button = make('button', { type: 'button' }, drawCell(cell),
      make('span', { class: 'outcome', dir: 'auto' }, data.columns[cell.column].label),
      make('span', { class: 'known' }, nameOf(cell)));
    button.addEventListener('click', () => openCell(cell.row, cell.column, button));
    return make('li', {}, button);
  });
  const about = make('span', { class: 'about' }, words.cellsWithSomething.replace('#', own.length).replace('#', columns.length));
  const part = make('details', {}, make('summary', {}, make('span', { dir: 'auto' }, theme.label), about), make('ul', {}, ...items));
  if (unknown.length > 0 && !isFiltered()) {
    const names = unknown.map((column) => data.columns[column].label).join('; ');
    part.append(make('p', { class: 'unknown', dir: 'auto' }, words.unknown + ': ' + names));
  }
  part.open = openThemes.has(row);
  part.addEventListener('toggle', () => (part.open ? openThemes.add(row) : openThemes.delete(row)));
  return part;
}
`;
