import { turnoutOf } from './attendance.ts';
import { contentsOf } from './contents.ts';
import { dayOf, type Report, type Section } from './context.ts';
import type { ReadyReport } from './input.ts';
import { bookmarked } from './page/blocks.ts';
import { type Orientation, Paper } from './page/Paper.ts';
import { typefaces } from './page/typefaces.ts';
import { referencesOf } from './references.ts';
import { runningFeet } from './runningFeet.ts';
import { framework } from './sections/framework.ts';
import { front } from './sections/front.ts';
import { gaps } from './sections/gaps.ts';
import { knowledge } from './sections/knowledge.ts';
import { limits } from './sections/limits.ts';
import { mapSection } from './sections/map.ts';
import { method } from './sections/method.ts';
import { people } from './sections/people.ts';
import { priorities } from './sections/priorities.ts';
import { question } from './sections/question.ts';
import { referencesSection } from './sections/references.ts';
import { tray } from './sections/tray.ts';
import { words } from './words.ts';

interface Part {
  name: keyof typeof words.sections;
  write: Section;
  /** on a page of its own, which lies so; else after what is before it */
  page?: Orientation;
}

/** In points: no section begins further down a page than this from its end. */
const SECTION_START = 140;

/** The sections in their order. The last page must be upright: what is added to earlier pages at the end reckons with its height. */
const PARTS: readonly Part[] = [
  { name: 'question', write: question },
  { name: 'people', write: people },
  { name: 'map', write: mapSection, page: 'landscape' },
  { name: 'gaps', write: gaps, page: 'portrait' },
  { name: 'priorities', write: priorities },
  { name: 'knowledge', write: knowledge },
  { name: 'tray', write: tray },
  { name: 'references', write: referencesSection },
  { name: 'method', write: method },
  { name: 'framework', write: framework },
  { name: 'limits', write: limits },
];

/** The report as it is written on a thread of its own; the same in gives the same bytes out. */
export async function writeReport(given: ReadyReport): Promise<Uint8Array> {
  const { map, board, exportedAt, isInternal, rounds } = given;
  const title = map.title.trim() || board.title.trim() || words.untitled;
  const paper = new Paper(await typefaces(), {
    title: words.documentTitle(title, dayOf(exportedAt)),
    language: words.language,
    madeAt: exportedAt,
  });
  write({
    paper,
    map,
    title,
    board,
    exportedAt,
    isInternal,
    turnout: turnoutOf(given.people, given.mostTogether),
    drawings: given.drawings,
    references: referencesOf(map),
    rounds,
  });
  return paper.finish();
}

function write(report: Report): void {
  const { paper } = report;
  const cover = paper.element(paper.root, 'Sect');
  front(report, cover);
  cover.end();
  paper.addPage('portrait');
  const contents = contentsOf(
    report,
    PARTS.map(({ name }) => name),
  );
  for (const { name, write: writeIt, page } of PARTS) {
    if (page !== undefined) paper.addPage(page);
    const section = paper.element(paper.root, 'Sect');
    const bookmark = bookmarked(
      paper,
      section,
      'H2',
      words.sections[name],
      paper.doc.outline,
      SECTION_START,
    );
    contents.found(name);
    writeIt(report, section, bookmark);
    section.end();
  }
  contents.write();
  runningFeet(report);
}
