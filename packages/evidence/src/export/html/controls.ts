/** What is shown and how: without a script there is nothing here to use, and it stays hidden. */
import type { Heading, HeadingTree } from '../../model/map.ts';
import {
  NOTE_KIND_LABELS,
  NOTE_KINDS,
  SOURCE_KIND_LABELS,
  SOURCE_KINDS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
} from '../../vocabulary.ts';
import { NOTE_KIND_SYMBOLS } from '../../palette.ts';
import { escaped } from '../markup.ts';
import { roleOf } from '../options.ts';
import { labelOf, type View } from './view.ts';

export function controls(view: View): string {
  const { map, notes, options, studies } = view;
  const roles = new Set(notes.map((note) => roleOf(note.by, note.as, options)));
  roles.delete('');
  const designs = new Set(studies.map(({ sourceKind }) => sourceKind));
  return `<form id="controls" class="controls" hidden aria-label="What is shown">
<div class="bar">
<fieldset class="views"><legend class="unseen">View</legend>
${radio('view', 'bubbles', 'Bubbles', true)}${radio('view', 'heat', 'Heat', false)}${radio('view', 'table', 'Table', false)}
</fieldset>
<p id="shade" class="field" hidden><label for="shade-by">Shade by</label>
<select id="shade-by" name="shade"><option value="strength">Strength</option><option value="research">Studies and research notes</option><option value="gap">Gaps</option><option value="practice">Practice knowledge</option><option value="lived">Lived experience</option><option value="unknown">Not discussed yet</option></select></p>
<p class="field grow"><label for="search">Search studies and notes</label>
<input id="search" type="search" autocomplete="off" spellcheck="false"></p>
<button type="button" id="filters-toggle" aria-expanded="false" aria-controls="filters">Filters<span id="filters-used"></span></button>
</div>
<div id="filters" class="filter-groups" hidden>
<fieldset><legend>Show only</legend>
${checkbox('kinds', 'study', 'Studies')}
${NOTE_KINDS.map((kind) => checkbox('kinds', kind, kindWords(kind), NOTE_KIND_SYMBOLS[kind])).join('\n')}
</fieldset>
<fieldset><legend>Strength in the cell</legend>
${STRENGTHS.map((one) => checkbox('strengths', one, STRENGTH_LABELS[one], STRENGTH_SYMBOLS[one])).join('\n')}
${checkbox('strengths', 'unrated', 'Not rated yet')}
</fieldset>
<fieldset class="selects"><legend>Part of the map</legend>
${select('theme', 'Themes', 'All themes', headingOptions(map.themes))}
${select('outcome', 'Outcomes', 'All outcomes', headingOptions(map.outcomes))}
${select(
  'role',
  'Notes by',
  'Everyone',
  [...roles].toSorted().map((role): Option => [role, role]),
)}
${select(
  'design',
  'Kind of study',
  'All kinds',
  SOURCE_KINDS.filter((kind) => designs.has(kind)).map((kind): Option => [
    kind,
    SOURCE_KIND_LABELS[kind],
  ]),
)}
</fieldset>
</div>
<p class="found"><span id="status" role="status"></span> <button type="button" class="plain" id="list-all">List it</button> <button type="button" class="plain" id="clear" hidden>Clear filters</button></p>
</form>`;
}

function kindWords(kind: (typeof NOTE_KINDS)[number]): string {
  return kind === 'research' ? 'Research notes' : NOTE_KIND_LABELS[kind];
}

function radio(name: string, value: string, label: string, isChecked: boolean): string {
  return `<label class="choice"><input type="radio" name="${name}" value="${value}"${isChecked ? ' checked' : ''}>${label}</label>`;
}

function checkbox(name: string, value: string, label: string, sign = ''): string {
  const before = sign === '' ? '' : `<span class="sign" aria-hidden="true">${sign}</span> `;
  return `<label class="check"><input type="checkbox" name="${name}" value="${value}"> ${before}${label}</label>`;
}

type Option = [value: string, label: string];

function select(name: string, label: string, all: string, options: readonly Option[]): string {
  const listed = options.map(
    ([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`,
  );
  return `<p class="field"><label for="filter-${name}">${label}</label>
<select id="filter-${name}" name="${name}"><option value="">${all}</option>${listed.join('')}</select></p>`;
}

/** Groups and leaves, each as far in as it lies. */
function headingOptions({ roots }: HeadingTree): Option[] {
  const walk = (headings: readonly Heading[], depth: number): Option[] =>
    headings.flatMap((heading) => [
      [heading.id, `${'\u2003'.repeat(depth)}${labelOf(heading)}`],
      ...walk(heading.children, depth + 1),
    ]);
  return walk(roots, 0);
}
