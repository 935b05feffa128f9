/** A study and a note as they are read on a page: in lists, and wherever else the page shows them. */
import type { Note, Study } from '../../model/map.ts';
import { NOTE_KIND_SYMBOLS } from '../../palette.ts';
import {
  CONFIDENCE_LABELS,
  SOURCE_KIND_LABELS,
  STUDY_STATUS_LABELS,
  STUDY_TYPE_LABELS,
} from '../../studyLabels.ts';
import { GAP_REASON_LABELS, PICOS_LABELS } from '../../gapLabels.ts';
import {
  GAP_KIND_LABELS,
  NOTE_KIND_LABELS,
  PICOS_PARTS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  type Strength,
} from '../../vocabulary.ts';
import { escaped } from '../markup.ts';
import { nameOf, roleOf } from '../options.ts';
import { ids, type View } from './view.ts';
import { pageWords as words } from './words.ts';

export function studyItem(study: Study, view: View): string {
  const number = view.studyNumber.get(study.id) ?? 0;
  const facts = [
    STUDY_TYPE_LABELS[study.type],
    ...(study.sourceKind === 'unknown' ? [] : [SOURCE_KIND_LABELS[study.sourceKind]]),
    ...(study.status === 'ongoing' ? [STUDY_STATUS_LABELS.ongoing] : []),
    ...(study.strength ? [strengthWords(study.strength)] : []),
    ...(study.confidence === 'unrated' ? [] : [confidenceWords(study)]),
  ];
  return `<li id="${ids.study(number)}" class="study" value="${number}"><span class="ordinal">${number}</span><div>
<p class="title" dir="auto">${escaped(study.title.trim() || words.untitled)}</p>
<p class="cited">${citation(study)}</p>
<p class="facts">${facts.map(escaped).join(' · ')}</p>${folded(words.abstract, study.abstract)}${folded(words.internalNotes, study.internalNotes)}
</div></li>`;
}

function confidenceWords({ confidence, confidenceTool }: Study): string {
  const tool = confidenceTool === '' ? '' : ` (${confidenceTool})`;
  return CONFIDENCE_LABELS[confidence] + tool;
}

function strengthWords(strength: Strength): string {
  return `${STRENGTH_SYMBOLS[strength]} ${STRENGTH_LABELS[strength]}`;
}

/** Who, when, where in, and where to find it. Each part is kept to itself, whichever way its script runs. */
function citation(study: Study): string {
  const { authors, container, issue, pages, place, publisher, volume, year } = study;
  const who = authors.length > 4 ? [...authors.slice(0, 3), words.andOthers] : authors;
  const volumeAndIssue = volume + (issue === '' ? '' : `(${issue})`);
  const within = [
    container && `<cite dir="auto">${escaped(container)}</cite>`,
    apart(volumeAndIssue),
    apart(pages),
  ];
  const parts = [
    [who.map(apart).join('; '), year === '' ? '' : `(${escaped(year)})`].filter(Boolean).join(' '),
    within.filter(Boolean).join(', '),
    [place, publisher].filter(Boolean).map(apart).join(': '),
  ];
  const links = linksOf(study);
  return [...parts.filter(Boolean).map((part) => `${part}.`), ...links].join(' ');
}

/** A text within others, which its own direction of writing does not turn round. */
export function apart(text: string): string {
  return text === '' ? '' : `<bdi>${escaped(text)}</bdi>`;
}

function linksOf({ doi, url }: Study): string[] {
  const links = doi === '' ? [] : [doiLink(doi)];
  // The same page twice helps nobody.
  const isSame = doi !== '' && url.toLowerCase().includes(doi);
  return isWebAddress(url) && !isSame ? [...links, link(url, url)] : links;
}

/** A link that leads there from anywhere; what is no DOI is shown as it stands. */
function doiLink(doi: string): string {
  if (!/^10\.\d{4,9}\/\S+$/.test(doi) || /\p{Cs}/u.test(doi)) return apart(doi);
  const path = doi.split('/').map(encodeURIComponent).join('/');
  return link(`https://doi.org/${path}`, `https://doi.org/${doi}`);
}

/** Only what opens as a page: an address may hold a script. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url);
}

function link(address: string, shown: string): string {
  return `<a href="${escaped(address)}" rel="noreferrer">${escaped(shown)}</a>`;
}

function folded(name: string, text: string): string {
  if (text.trim() === '') return '';
  return `<details><summary>${name}</summary>${paragraphs(text)}</details>`;
}

/** A text as people wrote it, line by line. */
export function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p class="text" dir="auto">${escaped(part)}</p>`)
    .join('');
}

export function noteItem(note: Note, view: View): string {
  const number = view.noteNumber.get(note.id) ?? 0;
  const role = roleOf(note.by, note.as, view.options);
  const name = nameOf(note.by, view.options);
  const by = name === '' ? apart(role) : `${apart(name)}${role === '' ? '' : ` (${apart(role)})`}`;
  return `<li id="${ids.note(number)}" class="note note-${note.kind}">
<p class="kind"><span class="sign" aria-hidden="true">${NOTE_KIND_SYMBOLS[note.kind]}</span> ${escaped(kindWords(note))}</p>
${paragraphs(note.text) || `<p class="text">${words.wordless}</p>`}${picos(note)}${restsOn(note, view)}${
    by === '' ? '' : `<p class="by">${words.by(by)}</p>`
  }${merged(note, view)}
</li>`;
}

/** What others said that was merged into a note: their words, and what they were. */
function merged(note: Note, view: View): string {
  if (note.merged.length === 0) return '';
  const items = note.merged.map(
    (other) =>
      `<li><p class="kind">${escaped(kindWords(other))}</p>${paragraphs(other.text)}${picos(other)}${restsOn(other, view)}</li>`,
  );
  return `<p class="merged">${words.merged(note.merged.length)}</p><ul>${items.join('')}</ul>`;
}

function kindWords({ gap, kind, reason, strength }: Note): string {
  return [
    NOTE_KIND_LABELS[kind],
    ...(gap ? [GAP_KIND_LABELS[gap]] : []),
    ...(reason ? [GAP_REASON_LABELS[reason]] : []),
    ...(strength ? [strengthWords(strength)] : []),
  ].join(' · ');
}

function picos({ picos: parts }: Note): string {
  const filled = PICOS_PARTS.filter((part) => (parts[part] ?? '').trim() !== '');
  if (filled.length === 0) return '';
  const lines = filled.map(
    (part) =>
      `<div><dt>${PICOS_LABELS[part]}</dt><dd dir="auto">${escaped(parts[part] ?? '')}</dd></div>`,
  );
  return `<dl class="picos">${lines.join('')}</dl>`;
}

function restsOn({ studies }: Note, view: View): string {
  if (studies.length === 0) return '';
  return `<p class="refs">${words.restsOn(studyLinks(studies, view))}</p>`;
}

/** Studies by their numbers, each a link to where it stands. */
export function studyLinks(studies: readonly string[], view: View): string {
  const numbers = studies.flatMap((id) => view.studyNumber.get(id) ?? []);
  const links = numbers.map((number) => `<a href="#${ids.study(number)}">${number}</a>`);
  return words.numbered(links);
}
