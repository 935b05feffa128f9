/** Draws a cell as SVG: a bubble or a tile, the dots of its strength, and marks for the rest. */
export const DRAWING = String.raw`
const NS = 'http://www.w3.org/2000/svg';
function svg(name, attributes, ...inside) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** In units of the drawing; the page's style says how large these are. */
const WIDTH = data.columns.length >= data.uprightFrom ? 64 : 100;
const LARGEST = WIDTH / 2 - 6;
const MARK = 12;
const GAP = 3;
const numberWidth = (number) => String(number).length * 7.6;

/** The largest count of the whole map, so that a filter does not blow up what it leaves. */
let most = 0;
const radiusOf = (count) => LARGEST * Math.sqrt(count / most);

function drawBubble(figures, strength, middle, y) {
  const radius = figures.research > 0 ? radiusOf(figures.research) : 9;
  const width = numberWidth(figures.research);
  const fits = width + 7 <= 2 * radius;
  // A number that the bubble is too small for stands beside it: the area must not lie.
  const centre = fits ? middle : middle - (width + GAP) / 2;
  return [
    svg('circle', { class: 'fill ' + strength, cx: centre, cy: y, r: radius }),
    svg('text', {
      class: 'number ' + (fits ? 'on-' + strength : ''),
      x: fits ? middle : centre + radius + GAP + width / 2,
      y: y + 4.7,
    }, String(figures.research)),
  ];
}

function drawStrength(strength, direction, middle, y, colour) {
  const filled = words.dots[strength];
  const start = middle - (24 + (direction ? 12 : 0)) / 2;
  const drawn = [0, 1, 2].map((at) => svg('circle', {
    class: 'dot ' + colour + (at < filled ? ' filled' : ''), cx: start + 4 + at * 8, cy: y + 4, r: 2.8,
  }));
  if (direction) {
    drawn.push(svg('use', { class: 'arrow ' + colour, href: '#arrow-' + direction, x: start + 31, y: y + 4 }));
  }
  return drawn;
}

/** Marks side by side, as many as a line has room for. */
function markLines(figures, isContested) {
  const marks = ['practice', 'lived', 'gap', 'question', 'ongoing'].filter((kind) => figures[kind] > 0 && !(view.name === 'heat' && view.shade === kind))
    .map((kind) => ({ kind, number: figures[kind], width: MARK + 2 + numberWidth(figures[kind]) }));
  if (isContested) marks.push({ kind: 'contested', number: '', width: MARK });
  const lines = [];
  let used = Infinity;
  for (const mark of marks) {
    if (used + 2 * GAP + mark.width > WIDTH - 6) {
      lines.push([]);
      used = -2 * GAP;
    }
    lines[lines.length - 1].push(mark);
    used += mark.width + 2 * GAP;
  }
  return lines;
}

function drawMarks(lines, top) {
  return lines.flatMap((marks, line) => {
    const y = top + line * (MARK + GAP);
    let x = WIDTH / 2 - marks.reduce((sum, { width }) => sum + width + 2 * GAP, -2 * GAP) / 2;
    return marks.flatMap(({ kind, number, width }) => {
      const sign = svg('use', { href: '#sign-' + kind, x, y, width: MARK, height: MARK });
      const text = svg('text', { class: 'count', x: x + MARK + 2, y: y + MARK - 1 }, String(number));
      x += width + 2 * GAP;
      return number === '' ? [sign] : [sign, text];
    });
  });
}

/** A cell's drawing for the view that is on; null where there is nothing to draw. */
function drawCell(cell) {
  const figures = cell.shown;
  if (!figures) return null;
  const lines = view.shade === 'unknown' && view.name === 'heat' ? [] : markLines(figures, cell.isContested && isResearchShown());
  const drawn = view.name === 'heat' ? drawHeat(cell, lines) : drawBubbles(cell, lines);
  const height = Math.max(20, drawn.height);
  return svg('svg', { viewBox: '0 0 ' + WIDTH + ' ' + height, 'aria-hidden': 'true', class: 'drawing' }, ...drawn.parts);
}

function drawBubbles(cell, lines) {
  const figures = cell.shown;
  const strength = cell.strength || 'unjudged';
  const parts = [];
  let y = 3;
  // That there is nothing is said by people, never by a filter.
  if (figures.research > 0 || (strength === 'none' && cell.research === 0 && !hidesItems())) {
    const height = Math.max(figures.research > 0 ? 2 * radiusOf(figures.research) : 18, 13);
    parts.push(...drawBubble(figures, strength, WIDTH / 2, y + height / 2));
    y += height + GAP;
  }
  if (cell.strength && isResearchShown()) {
    parts.push(...drawStrength(cell.strength, cell.direction, WIDTH / 2, y, 'ink'));
    y += 8 + GAP;
  }
  parts.push(...drawMarks(lines, y));
  return { parts, height: y + lines.length * (MARK + GAP) };
}

/** Strength is about research: where that is left out, so is how strong it is. */
function isResearchShown() {
  return filter.kinds.size === 0 || filter.kinds.has('study') || filter.kinds.has('research');
}

/** What a tile says: how strong, or how many of something in how dark a shade. */
function tileOf(cell) {
  const figures = cell.shown;
  if (view.shade === 'unknown') return { paint: 'plain', number: figures.studies.length + figures.notes.length };
  if (view.shade === 'strength') {
    if (!isResearchShown() || (!cell.strength && figures.research === 0)) return null;
    return { paint: cell.strength || 'unjudged', number: figures.research };
  }
  const number = figures[view.shade];
  if (number === 0) return null;
  return { paint: 'shade-' + Math.ceil(Math.sqrt(number / mostShaded) * data.shades), number };
}
let mostShaded = 0;

/** What each shade stands for, from the fewest on; a shade that no number has is left out. */
function drawShades() {
  const isShaded = view.name === 'heat' && view.shade !== 'strength' && view.shade !== 'unknown';
  byId('legend-strength').hidden = isShaded || view.shade === 'unknown' && view.name === 'heat';
  byId('legend-shades').hidden = !isShaded;
  if (!isShaded) return;
  const ranges = [];
  for (let number = 1; number <= mostShaded; number++) {
    const step = Math.ceil(Math.sqrt(number / mostShaded) * data.shades);
    const last = ranges[ranges.length - 1];
    if (last && last.step === step) last.to = number;
    else ranges.push({ step, from: number, to: number });
  }
  byId('legend-shades').replaceChildren(...ranges.map(({ from, step, to }) => make('li', {},
    svg('svg', { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
      svg('rect', { class: 'fill shade-' + step, x: 1, y: 1, width: 14, height: 14, rx: 2 })),
    (from === to ? from : from + '–' + to) + ' ' + counted(to, words.shades[view.shade]).replace(/^\d+ /, ''))));
}

function drawHeat(cell, lines) {
  const tile = tileOf(cell);
  if (!tile) return { parts: drawMarks(lines, 3), height: 3 + lines.length * (MARK + GAP) };
  const hasDots = view.shade === 'strength' && cell.strength;
  if (tile.paint === 'plain') {
    return { parts: [svg('text', { class: 'number', x: WIDTH / 2, y: 15 }, String(tile.number))], height: 20 };
  }
  const height = 36;
  const parts = [
    svg('rect', { class: 'fill ' + tile.paint, x: 2, y: 2, width: WIDTH - 4, height, rx: 3 }),
    svg('text', { class: 'number on-' + tile.paint, x: WIDTH / 2, y: hasDots ? 19 : 25 }, String(tile.number)),
  ];
  if (hasDots) parts.push(...drawStrength(cell.strength, cell.direction, WIDTH / 2, 25, 'on-' + tile.paint));
  return { parts: [...parts, ...drawMarks(lines, height + 5)], height: height + 5 + lines.length * (MARK + GAP) };
}
`;
