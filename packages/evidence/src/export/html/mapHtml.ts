import { headingPath } from '../../model/describe.ts';
import { describeDrawing } from '../../model/drawings.ts';
import type { EvidenceMap } from '../../model/map.ts';
import { escaped } from '../markup.ts';
import { published } from '../published.ts';
import { summaryOf } from '../summary.ts';
import { dayOf, MADE_WITH, METHOD_NOTE, titleOf, WHAT_IT_IS } from '../words.ts';
import { cellByCell } from './cells.ts';
import { controls } from './controls.ts';
import { pageData } from './data.ts';
import { grid } from './grid.ts';
import { noteItem, paragraphs, studyItem } from './items.ts';
import { priorities } from './priorities.ts';
import { PAGE_SCRIPT } from './script/index.ts';
import { sha256 } from './sha256.ts';
import { legendList, signDefinitions } from './signs.ts';
import { pageStyle } from './style/index.ts';
import { type HtmlOptions, type View, viewOf } from './view.ts';
import { pageWords as words } from './words.ts';

/**
 * A map as one page to publish: it asks for nothing from anywhere, opens from a disk as from a
 * server, and is read with a keyboard, a screen reader, on a phone, on paper, and without a script.
 */
export function mapHtml(map: EvidenceMap, options: HtmlOptions): string {
  const shown = published(map, options);
  const view = viewOf(shown, options);
  const title = escaped(titleOf(shown, options));
  const style = pageStyle(shown.outcomes.leaves.length);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escaped(`${WHAT_IT_IS}. ${summaryOf(shown)}`)}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#map">${words.skip}</a>
<header class="head">
<p class="what">${WHAT_IT_IS}</p>
<h1 dir="auto">${title}</h1>
${shown.question.trim() === '' ? '' : `<p class="question" dir="auto">${escaped(shown.question)}</p>`}
<p class="summary">${escaped(summaryOf(shown))} <a href="#about">${words.about}</a></p>
</header>
<main>
${controls(view)}
<section id="map" class="map" aria-label="${words.map}" tabindex="-1">
<div id="scroll" class="scroll">
${grid(view)}
</div>
<p id="readout" class="readout" aria-hidden="true">${words.readout}</p>
<div id="accordion" class="accordion"></div>
<div id="cells-table" class="cells-table"><table class="cells-list"><caption class="unseen">${words.cellsCaption}</caption><thead id="cells-head"></thead><tbody id="cells-body"></tbody></table>
<p id="cells-none" hidden>${words.noCells}</p></div>
${legendList()}
</section>
${section('priorities', words.priorities, priorities(view))}
${section('cell-by-cell', words.cellByCell, cellByCell(view))}
${section('tray', words.tray, trayNotes(view))}
${section('drawings', words.drawings, drawingList(view))}
${section('studies', words.studies(view.studies.length), studyList(view))}
${about(view)}
</main>
<dialog id="panel" class="panel" aria-labelledby="panel-title">
<div class="panel-head"><div><p id="panel-where" dir="auto"></p><h2 id="panel-title" tabindex="-1" dir="auto"></h2></div>
<button type="button" id="panel-close">${words.close}</button></div>
<div id="panel-body" class="panel-body" tabindex="0" role="group" aria-label="${words.panel}"></div>
</dialog>
${signDefinitions()}
<script type="application/json" id="data">${safeJson(pageData(view))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** Nothing is loaded, and only what stands here is run: this style and this script, by their hashes. */
function policy(style: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256(style)}'`,
    `script-src 'sha256-${sha256(PAGE_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** JSON in which nothing can end its element or begin a comment, nor a line for old parsers. */
function safeJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Open on the page and folded by its script: whoever has none sees all. */
function section(id: string, title: string, html: string): string {
  if (html === '') return '';
  return `<details class="fold" id="${id}" open><summary><h2>${title}</h2></summary>
${html}
</details>`;
}

function trayNotes(view: View): string {
  const { notes } = view.map.tray;
  if (notes.length === 0) return '';
  return `<ul class="notes">${notes.map((note) => noteItem(note, view)).join('\n')}</ul>`;
}

/** What was drawn on the map, in words: the ink itself goes another way. */
function drawingList({ map }: View): string {
  const drawings = map.drawings ?? [];
  if (drawings.length === 0) return '';
  const items = drawings.map((drawing) => {
    const { cell } = drawing;
    const where = cell
      ? ` (${headingPath(map.themes, cell.theme)} — ${headingPath(map.outcomes, cell.outcome)})`
      : '';
    return `<li dir="auto">${escaped(describeDrawing(drawing) + where)}</li>`;
  });
  return `<ul>${items.join('\n')}</ul>`;
}

function studyList(view: View): string {
  if (view.studies.length === 0) return '';
  return `<ol class="studies">${view.studies.map((study) => studyItem(study, view)).join('\n')}</ol>`;
}

function about({ map, options }: View): string {
  const { about: more = '', exportedAt, licence = '', redact } = options;
  const { facts } = words;
  const said: [name: string, html: string][] = [
    [facts.what, `<p>${WHAT_IT_IS}.</p>`],
    [facts.question, paragraphs(map.question)],
    [facts.framework, paragraphs(map.source)],
    [facts.method, METHOD_NOTE.map((note) => `<p>${note}</p>`).join('')],
    [facts.published, `<p>${dayOf(exportedAt)}. ${MADE_WITH}.</p>`],
    [facts.more, paragraphs(redact(more))],
    [facts.licence, paragraphs(redact(licence))],
  ];
  const lines = said
    .filter(([, html]) => html !== '')
    .map(([name, html]) => `<div><dt>${name}</dt><dd>${html}</dd></div>`);
  return `<section id="about" class="about" tabindex="-1"><h2>${words.about}</h2><dl>${lines.join('\n')}</dl></section>`;
}
