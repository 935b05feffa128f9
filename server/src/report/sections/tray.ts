import type { Study } from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { bookmarked, list, paragraphs } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { words } from '../words.ts';
import { noteParagraphs } from './note.ts';
import { shortReference } from './references.ts';

/** Notes and studies that lie in no cell. */
export function tray(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, map, references } = report;
  const said = words.tray;
  const { notes, studies } = map.tray;
  if (notes.length === 0 && studies.length === 0) {
    paragraphs(paper, element, [said.none]);
    return;
  }
  paragraphs(paper, element, [said.intro]);
  if (notes.length > 0) {
    bookmarked(paper, element, 'H3', said.notes, under);
    const items = notes.map((note) => ({
      label: '–',
      paragraphs: noteParagraphs(note, references, { withKind: true }),
    }));
    list(paper, element, items);
  }
  if (studies.length > 0) {
    bookmarked(paper, element, 'H3', said.studies, under);
    const numberOf = (study: Study) => references.numbers.get(study.id) ?? 0;
    const items = studies
      .toSorted((a, b) => numberOf(a) - numberOf(b))
      .map((study) => ({ label: `[${numberOf(study)}]`, paragraphs: [shortReference(study)] }));
    list(paper, element, items, 26);
  }
}
