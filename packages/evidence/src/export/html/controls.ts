/** What is shown and how: without a script there is nothing here to use, and it stays hidden. */
import type { Heading, HeadingTree } from '../../model/map.ts';
import { SOURCE_KIND_LABELS } from '../../studyLabels.ts';
import {
  NOTE_KINDS,
  SOURCE_KINDS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
} from '../../vocabulary.ts';
import { NOTE_KIND_SYMBOLS } from '../../palette.ts';
import { escaped } from '../markup.ts';
import { roleOf } from '../options.ts';
import { labelOf, type View } from './view.ts';
import { pageWords as words } from './words.ts';

export function controls(view: View): string {
  const { map, notes, options, studies } = view;
  const roles = new Set(notes.map((note) => roleOf(note.by, note.as, options)));
  roles.delete('');
  const designs = new Set(studies.map(({ sourceKind }) => sourceKind));
  return `<form id="controls" class="controls" hidden aria-label="${words.controls}">
<div class="bar">
<fieldset class="views"><legend class="unseen">${words.view}</legend>
${Object.entries(words.views)
  .map(([value, label]) => radio('view', value, label, value === 'bubbles'))
  .join('')}
</fieldset>
<p id="shade" class="field" hidden><label for="shade-by">${words.shadeBy}</label>
<select id="shade-by" name="shade">${Object.entries(words.shades).map(option).join('')}</select></p>
<p class="field grow"><label for="search">${words.search}</label>
<input id="search" type="search" autocomplete="off" spellcheck="false"></p>
<button type="button" id="filters-toggle" aria-expanded="false" aria-controls="filters">${words.filters}<span id="filters-used"></span></button>
</div>
<div id="filters" class="filter-groups" hidden>
<fieldset><legend>${words.showOnly}</legend>
${checkbox('kinds', 'study', words.kinds.study)}
${NOTE_KINDS.map((kind) => checkbox('kinds', kind, words.kinds[kind], NOTE_KIND_SYMBOLS[kind])).join('\n')}
</fieldset>
<fieldset><legend>${words.strengthInCell}</legend>
${STRENGTHS.map((one) => checkbox('strengths', one, STRENGTH_LABELS[one], STRENGTH_SYMBOLS[one])).join('\n')}
${checkbox('strengths', 'unrated', words.unrated)}
</fieldset>
<fieldset class="selects"><legend>${words.part}</legend>
${select('theme', words.themes, headingOptions(map.themes))}
${select('outcome', words.outcomes, headingOptions(map.outcomes))}
${select(
  'role',
  words.roles,
  [...roles].toSorted().map((role): Option => [role, role]),
)}
${select(
  'design',
  words.designs,
  SOURCE_KINDS.filter((kind) => designs.has(kind)).map((kind): Option => [
    kind,
    SOURCE_KIND_LABELS[kind],
  ]),
)}
</fieldset>
</div>
<p class="found"><span id="status" role="status"></span> <button type="button" class="plain" id="list-all">${words.list}</button> <button type="button" class="plain" id="clear" hidden>${words.clear}</button></p>
</form>`;
}

function radio(name: string, value: string, label: string, isChecked: boolean): string {
  return `<label class="choice"><input type="radio" name="${name}" value="${value}"${isChecked ? ' checked' : ''}>${label}</label>`;
}

function checkbox(name: string, value: string, label: string, sign = ''): string {
  const before = sign === '' ? '' : `<span class="sign" aria-hidden="true">${sign}</span> `;
  return `<label class="check"><input type="checkbox" name="${name}" value="${value}"> ${before}${label}</label>`;
}

type Option = [value: string, label: string];

function select(
  name: string,
  [label = '', all = '']: readonly string[],
  options: readonly Option[],
): string {
  return `<p class="field"><label for="filter-${name}">${label}</label>
<select id="filter-${name}" name="${name}">${option(['', all])}${options.map(option).join('')}</select></p>`;
}

function option([value, label]: Option): string {
  return `<option value="${escaped(value)}">${escaped(label)}</option>`;
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
