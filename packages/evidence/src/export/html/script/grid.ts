/** The grid: drawn, walked through by keyboard, and opened cell by cell. */
export const GRID = String.raw`
const table = byId('grid');
const squares = data.rows.map(() => []);
for (const square of table.querySelectorAll('tbody td')) {
  squares[Number(square.dataset.row)][Number(square.dataset.column)] = square;
  square.setAttribute('role', 'gridcell');
  square.tabIndex = -1;
}
table.setAttribute('role', 'grid');
table.setAttribute('aria-readonly', 'true');

/** The cell that Tab comes to. */
let current = { row: 0, column: 0 };
function moveTo(row, column, isFocused) {
  const before = squares[current.row] && squares[current.row][current.column];
  if (before) before.tabIndex = -1;
  current = { row, column };
  const square = squares[row] && squares[row][column];
  if (!square) return;
  square.tabIndex = 0;
  if (isFocused) {
    square.focus({ preventScroll: true });
    reveal(square);
  }
}

/** Headings stay in view while the grid scrolls, and must not hide the cell one is in. */
function reveal(square) {
  const frame = byId('scroll');
  const box = square.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const left = outer.left + table.querySelector('tbody th').getBoundingClientRect().width;
  const top = outer.top + table.tHead.getBoundingClientRect().height;
  if (box.left < left) frame.scrollLeft -= left - box.left;
  else if (box.right > outer.right) frame.scrollLeft += box.right - outer.right;
  if (box.top < top) frame.scrollTop -= top - box.top;
  else if (box.bottom > outer.bottom) frame.scrollTop += box.bottom - outer.bottom;
  if (outer.top < 0 || outer.bottom > innerHeight) square.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const shownRows = () => data.rows.map((_, row) => row).filter(isRowShown);
const shownColumns = () => data.columns.map((_, column) => column).filter(isColumnShown);
const PAGE = 5;

/** Where a key leads from a place in a list of those that are shown. */
function stepFrom(list, from, by) {
  const at = Math.max(0, list.indexOf(from));
  return list[Math.min(Math.max(at + by, 0), list.length - 1)];
}

table.addEventListener('keydown', (event) => {
  const square = event.target.closest('tbody td');
  if (!square || event.altKey || event.metaKey) return;
  const rows = shownRows();
  const columns = shownColumns();
  const { column, row } = current;
  const isFar = event.ctrlKey;
  const steps = {
    ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0],
    PageUp: [-PAGE, 0], PageDown: [PAGE, 0],
    Home: [isFar ? -Infinity : 0, -Infinity], End: [isFar ? Infinity : 0, Infinity],
  };
  if (event.key === 'Enter' || event.key === ' ') openCell(row, column, square);
  else if (steps[event.key]) {
    const [down, across] = steps[event.key];
    moveTo(stepFrom(rows, row, down), stepFrom(columns, column, across), true);
  } else return;
  event.preventDefault();
});

table.addEventListener('click', (event) => {
  const square = event.target.closest('tbody td');
  if (!square) return;
  moveTo(Number(square.dataset.row), Number(square.dataset.column), true);
  openCell(current.row, current.column, square);
});
table.addEventListener('focusin', (event) => {
  const square = event.target.closest('tbody td');
  if (square) moveTo(Number(square.dataset.row), Number(square.dataset.column), false);
});

/** Under the map, in words, what one points at or is in. */
const readout = byId('readout');
function readOut(square) {
  if (!square) return;
  const { column, row } = square.dataset;
  const cell = cellAt.get(row + ' ' + column);
  readout.textContent = data.rows[row].label + ' × ' + data.columns[column].label + ': ' + (cell ? nameOf(cell) : words.unknown);
}
for (const name of ['focusin', 'mouseover']) {
  table.addEventListener(name, (event) => readOut(event.target.closest('tbody td')));
}

/** What a cell is called: all that is known of it, then what the filters leave. */
function nameOf(cell) {
  if (!isFiltered()) return cell.name;
  return cell.name + '. ' + words.shown.replace('#', cell.shown ? inWords(cell.shown) : words.nothing);
}

/** With where it is, since not every screen reader says its headings. */
function whereOf({ column, row }) {
  return data.rows[row].label + '; ' + data.columns[column].label;
}

function drawGrid() {
  most = Math.max(data.largestAtLeast, ...cells.map((cell) => cell.research));
  mostShaded = Math.max(1, ...cells.map((cell) => (cell.shown ? cell.shown[view.shade] || 0 : 0)));
  const rowsShown = new Set(shownRows());
  const columnsShown = new Set(shownColumns());
  for (const cell of cells) {
    const square = squares[cell.row][cell.column];
    const drawing = drawCell(cell);
    square.querySelector('.drawing')?.remove();
    if (drawing) square.append(drawing);
    square.classList.add('is-known');
    square.classList.toggle('is-left-out', !cell.shown);
    square.querySelector('.name').textContent = nameOf(cell) + '. ' + whereOf(cell);
  }
  for (const [row, line] of squares.entries()) {
    const element = table.querySelector('tr[data-row="' + row + '"]');
    element.hidden = !rowsShown.has(row);
    for (const [column, square] of line.entries()) square.hidden = !columnsShown.has(column);
  }
  hideHeadings(rowsShown, columnsShown);
  if (!rowsShown.has(current.row) || !columnsShown.has(current.column)) {
    moveTo([...rowsShown][0] ?? 0, [...columnsShown][0] ?? 0, false);
  }
}

/** Headings of what is not shown, and the groups that have nothing left. */
function hideHeadings(rowsShown, columnsShown) {
  for (const heading of table.querySelectorAll('thead [data-column]')) {
    heading.hidden = !columnsShown.has(Number(heading.dataset.column));
  }
  for (const line of table.querySelectorAll('tr.groups')) {
    let from = 0;
    for (const group of line.querySelectorAll('[data-span]')) {
      const span = Number(group.dataset.span);
      const left = [...columnsShown].filter((column) => column >= from && column < from + span).length;
      group.hidden = left === 0;
      group.colSpan = Math.max(1, left);
      from += span;
    }
  }
  for (const group of table.querySelectorAll('tr[data-group]')) {
    const rows = [];
    for (let next = group.nextElementSibling; next && !('group' in next.dataset); next = next.nextElementSibling) rows.push(next);
    group.hidden = rows.every((row) => row.hidden);
    group.firstElementChild.colSpan = columnsShown.size + 1;
  }
}
`;
