/** Ties the controls to the map, and draws it for the first time. */
export const START = String.raw`
const isSmall = matchMedia('(max-width: 640px)');

function draw() {
  applyFilter();
  drawGrid();
  if (view.name === 'table') drawTable();
  drawAccordion();
  drawShades();
  document.documentElement.dataset.view = view.name;
  document.documentElement.dataset.shade = view.shade;
  byId('shade').hidden = view.name !== 'heat';
  byId('status').textContent = isFiltered() ? words.filtered.replace('#', inWords(allShown())) : words.unfiltered;
  byId('clear').hidden = !isFiltered();
  const used = [filter.kinds.size, filter.strengths.size, filter.theme, filter.outcome, filter.role, filter.design].filter(Boolean).length;
  byId('filters-used').textContent = used > 0 ? ' (' + used + ')' : '';
}

const controls = byId('controls');
controls.addEventListener('change', (event) => {
  const { checked, name, value } = event.target;
  if (name === 'view') view.name = value;
  else if (name === 'shade') view.shade = value;
  else if (name === 'kinds' || name === 'strengths') filter[name][checked ? 'add' : 'delete'](value);
  else if (name in filter) filter[name] = value;
  else return;
  draw();
});

/** A search waits until somebody rests, so that each letter does not draw a thousand cells. */
let waiting = 0;
byId('search').addEventListener('input', (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    filter.text = event.target.value;
    draw();
  }, 150);
});
const toggle = byId('filters-toggle');
toggle.addEventListener('click', () => {
  const isOpen = toggle.getAttribute('aria-expanded') === 'true';
  toggle.setAttribute('aria-expanded', String(!isOpen));
  byId('filters').hidden = isOpen;
});
controls.addEventListener('submit', (event) => event.preventDefault());

byId('clear').addEventListener('click', () => {
  controls.reset();
  filter.kinds.clear();
  filter.strengths.clear();
  Object.assign(filter, { theme: '', outcome: '', role: '', design: '', text: '' });
  const chosen = controls.querySelector('[name="view"][value="' + view.name + '"]');
  if (chosen) chosen.checked = true;
  byId('shade-by').value = view.shade;
  draw();
  byId('search').focus();
});
byId('list-all').addEventListener('click', (event) => openAll(event.currentTarget));

isSmall.addEventListener('change', () => {
  closePanel();
  if (isSmall.matches && view.name === 'table') {
    view.name = 'bubbles';
    controls.querySelector('[name="view"][value="bubbles"]').checked = true;
  }
  draw();
});

// What is folded away on a screen belongs on paper.
const folds = [...document.querySelectorAll('details.fold')];
for (const fold of folds) fold.open = false;
let wereOpen = [];
addEventListener('beforeprint', () => {
  wereOpen = folds.filter((fold) => fold.open);
  for (const fold of folds) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of folds) fold.open = wereOpen.includes(fold);
});

document.documentElement.classList.add('has-script');
controls.hidden = false;
moveTo(0, 0, false);
draw();
// A link to a study or a note from elsewhere.
if (/^#(study|note|cell)-/.test(location.hash)) showTarget(location.hash.slice(1));
`;
