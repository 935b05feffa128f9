import {
  CONFIDENCE_LABELS,
  SOURCE_KIND_LABELS,
  STRENGTH_LABELS,
  type Study,
  STUDY_STATUS_LABELS,
} from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { list, paragraphs, text } from '../page/blocks.ts';
import type { Paragraph } from '../page/flow.ts';
import type { Element } from '../page/Paper.ts';
import { ACCENT, SOFT, STYLES } from '../page/styles.ts';
import type { Span } from '../page/tokens.ts';
import { referenceOf } from '../references.ts';
import { words } from '../words.ts';

const INDENT = 24;

export function referencesSection({ paper, references }: Report, element: Element): void {
  if (references.list.length === 0) {
    paragraphs(paper, element, [words.references.none]);
    return;
  }
  paragraphs(paper, element, [words.references.intro]);
  const items = references.list.map((study, n) => ({
    label: `${n + 1}.`,
    paragraphs: referenceParagraphs(study),
  }));
  list(paper, element, items, INDENT);
}

/** A study as it is cited, what people said of how far to trust it, and internal notes where there are any. */
function referenceParagraphs(study: Study): Paragraph[] {
  const { authors, title, rest, link } = referenceOf(study);
  const head = [authors, title || words.references.untitled, rest].filter((part) => part !== '');
  const about = aboutOf(study);
  const spans: Span[] = [
    { text: head.join(' ') },
    ...(link ? [{ text: ' ' }, linked(link)] : []),
    ...(about === '' ? [] : [{ text: ` ${about}.`, colour: SOFT }]),
  ];
  const internal = study.internalNotes.trim();
  return [
    text(spans, STYLES.reference),
    ...(internal === '' ? [] : [text(words.references.internal(internal), STYLES.reference)]),
  ];
}

function linked({ shown, url }: { shown: string; url: string | undefined }): Span {
  return url === undefined ? { text: shown } : { text: shown, colour: ACCENT, link: url };
}

/** A study without a cell, by its number: it stands in full among the references. */
export function shortReference(study: Study): Paragraph {
  const { authors, title } = referenceOf({ ...study, authors: study.authors.slice(0, 1) });
  const etAl = study.authors.length > 1 ? authors.replace(/\.$/, ' et al.') : authors;
  const year = study.year === '' ? '' : `${study.year}.`;
  const shown = [etAl, title || words.references.untitled, year];
  return text(shown.filter((part) => part !== '').join(' '), STYLES.reference);
}

/** What kind of study it is and how far to trust it, as far as anybody has said. */
function aboutOf({ sourceKind, status, confidence, confidenceTool, strength }: Study): string {
  const tool = confidenceTool.trim();
  return [
    ...(sourceKind === 'unknown' ? [] : [SOURCE_KIND_LABELS[sourceKind]]),
    ...(status === 'ongoing' ? [STUDY_STATUS_LABELS[status]] : []),
    ...(confidence === 'unrated'
      ? []
      : [`${CONFIDENCE_LABELS[confidence]}${tool === '' ? '' : ` (${tool})`}`]),
    ...(strength === null ? [] : [STRENGTH_LABELS[strength]]),
  ].join(' · ');
}
