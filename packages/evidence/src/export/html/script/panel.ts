/** The list of what lies in a cell, or of all that is shown, beside the map. */
export const PANEL = String.raw`
const panel = byId('panel');
let cameFrom = null;

function fillPanel(title, where, parts) {
  byId('panel-title').textContent = title;
  byId('panel-where').textContent = where;
  byId('panel-body').replaceChildren(...parts);
}

function openPanel() {
  // A small screen has no room beside the list, a large one does: there the map stays in use.
  if (!panel.open) {
    if (isSmall.matches) panel.showModal();
    else panel.show();
  }
  document.documentElement.classList.toggle('has-panel', !isSmall.matches);
  byId('panel-body').scrollTop = 0;
  byId('panel-title').focus();
}

function closePanel() {
  if (panel.open) panel.close();
}
panel.addEventListener('close', () => {
  document.documentElement.classList.remove('has-panel');
  for (const open of document.querySelectorAll('td.is-open')) open.classList.remove('is-open');
  if (cameFrom && cameFrom.isConnected) cameFrom.focus();
  cameFrom = null;
});
byId('panel-close').addEventListener('click', closePanel);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && panel.open) {
    event.preventDefault();
    closePanel();
  }
});

/** A copy of something on the page; an id is there once. */
function copyOf(element) {
  const copy = element.cloneNode(true);
  copy.removeAttribute('id');
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
  return copy;
}

function studyPart(some, all) {
  if (all === 0) return [];
  const heading = make('h3', {}, words.studiesTitle + ' (' + some.length + ')');
  const list = make('ol', { class: 'studies' }, ...some.map((study) => copyOf(study.item)));
  const parts = [heading, list];
  if (some.length > 0) {
    const button = make('button', { type: 'button', class: 'plain' }, words.ris);
    button.addEventListener('click', () => saveRis(some));
    parts.splice(1, 0, make('p', {}, button));
  }
  return parts;
}

function notePart(some, all) {
  if (all === 0) return [];
  const heading = make('h3', {}, words.notesTitle + ' (' + some.length + ')');
  return [heading, make('ul', { class: 'notes' }, ...some.map((note) => copyOf(note.item)))];
}

function saveRis(some) {
  const text = some.map((study) => study.ris).join('');
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-research-info-systems' }));
  const link = make('a', { href: address, download: words.risFile });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const cellAt = new Map(cells.map((cell) => [cell.row + ' ' + cell.column, cell]));

function openCell(row, column, from) {
  const cell = cellAt.get(row + ' ' + column);
  const title = data.columns[column].label;
  const where = data.rows[row].path;
  if (!cell) {
    fillPanel(title, where, [make('p', { class: 'known' }, words.unknown)]);
  } else {
    const block = byId('cell-' + row + '-' + column);
    const said = [...block.children].filter((part) => !part.matches('h4, ul.notes, .cell-studies')).map(copyOf);
    const shown = cell.shown || { studies: [], notes: [] };
    const hidden = cell.studies.length + cell.notes.length - shown.studies.length - shown.notes.length;
    const parts = [...said];
    if (hidden > 0) parts.push(make('p', { class: 'hidden-by-filters' }, words.hidden.replace('#', hidden)));
    parts.push(...notePart(shown.notes, cell.notes.length), ...studyPart(shown.studies, cell.studies.length));
    fillPanel(title, where, parts);
  }
  for (const open of document.querySelectorAll('td.is-open')) open.classList.remove('is-open');
  if (from.matches('td')) from.classList.add('is-open');
  cameFrom = from;
  openPanel();
}

function openAll(from) {
  const shown = allShown();
  fillPanel(words.allTitle, data.title, [
    ...notePart(shown.notes, notes.length),
    ...studyPart(shown.studies, studies.length),
  ]);
  cameFrom = from;
  openPanel();
}

// A number leads to the study itself: to the one in this list, else to the one in the list of all.
panel.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#study-"]');
  if (!link) return;
  const number = Number(link.getAttribute('href').slice('#study-'.length));
  const here = [...panel.querySelectorAll('li.study')].find((item) => item.value === number);
  if (here) {
    event.preventDefault();
    here.tabIndex = -1;
    here.focus();
  } else {
    cameFrom = null;
    closePanel();
    showTarget('study-' + number);
  }
});

/** What a link leads to may lie in a part that is folded away. */
function showTarget(id) {
  const target = byId(id);
  if (!target) return;
  for (let part = target.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
  target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: 'center' });
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#study-"], a[href^="#note-"]');
  if (link && !panel.contains(link)) setTimeout(() => showTarget(link.getAttribute('href').slice(1)));
});
`;
