/** Boards for tests of the report: their records, worked out into a map as any view's are. */
import {
  type CellRecord,
  type CellRef,
  cellId,
  evidenceMap,
  type EvidenceMap,
  type EvidenceRecord,
  type Framework,
  type FrameworkNode,
  headingRecords,
  type HeadingRecord,
  type MapShape,
  type NoteShape,
  type RatingRecord,
  ratingId,
  type Strength,
  type StudyRecord,
} from '@gapboard/evidence';
import {
  MAP,
  mapShape,
  note as noteRecord,
  placement as placementRecord,
  study as studyRecord,
} from '@gapboard/evidence/testing';
import { findTemplate } from '@gapboard/evidence/templates';
import type { ReportInput } from '../input.ts';

/** A board that a test puts together. */
export class TestBoard {
  readonly records: EvidenceRecord[] = [];
  readonly #headings: HeadingRecord[];
  #made = 0;

  constructor(framework: Framework, props: Partial<MapShape['props']> = {}) {
    const { title, question, source } = framework;
    this.records.push(mapShape(MAP, { title, question, source, ...props }));
    this.#headings = headingRecords(framework, MAP, () => `h${this.#made++}`);
    this.records.push(...this.#headings);
  }

  /** A cell by the node ids of its headings. */
  at(theme: string, outcome: string): CellRef {
    return { theme: this.#heading('theme', theme), outcome: this.#heading('outcome', outcome) };
  }

  #heading(axis: HeadingRecord['axis'], node: string): string {
    const heading = this.#headings.find((one) => one.axis === axis && one.node === node);
    if (!heading) throw new Error(`The framework of this board has no ${axis} ${node}.`);
    return heading.id;
  }

  note(text: string, cell: CellRef | null, props: Partial<NoteShape['props']> = {}): this {
    const id = `shape:n${this.#made++}`;
    const content = text.split('\n').map((line) => ({
      type: 'paragraph',
      ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
    }));
    const note = noteRecord(id.slice('shape:'.length), cell, {
      parentId: MAP,
      index: `a${String(this.#made).padStart(6, '0')}V`,
      meta: { by: 'somebody', as: 'participant' },
      props: { richText: { type: 'doc', content }, ...props },
    });
    this.records.push(note);
    return this;
  }

  study(key: string, study: Partial<StudyRecord>, ...cells: CellRef[]): this {
    this.records.push(studyRecord(key, study), ...cells.map((cell) => placementRecord(key, cell)));
    return this;
  }

  rated(cell: CellRef, ...strengths: Strength[]): this {
    for (const [n, strength] of strengths.entries()) {
      const rating: RatingRecord = {
        id: ratingId(cell, `p${n}`),
        typeName: 'rating',
        ...cell,
        strength,
        direction: n === 0 ? 'tends_positive' : null,
        at: n,
        meta: { by: `p${n}`, as: 'participant' },
      };
      this.records.push(rating);
    }
    return this;
  }

  said(cell: CellRef, said: Partial<Pick<CellRecord, 'none' | 'agreed'>>): this {
    this.records.push({
      id: cellId(cell),
      typeName: 'cell',
      ...cell,
      none: null,
      agreed: null,
      ...said,
      meta: {},
    });
    return this;
  }

  map(): EvidenceMap {
    const map = evidenceMap(this.records, MAP);
    if (!map) throw new Error('This board has no map.');
    return map;
  }
}

/** A board of two themes and two outcomes, and its first cell. */
export function cellBoard(): { board: TestBoard; cell: ReturnType<TestBoard['at']> } {
  const board = new TestBoard(gridFramework(2, 2));
  return { board, cell: board.at('t0', 'o0') };
}

/** Themes `t0` … and outcomes `o0` …, in groups of so many. */
export function gridFramework(themes: number, outcomes: number, perGroup = 5): Framework {
  return {
    title: 'A large map',
    question: 'What is known?',
    source: 'Made for a test',
    themes: grouped('t', 'Theme', themes, perGroup),
    outcomes: grouped('o', 'Outcome', outcomes, perGroup),
  };
}

function grouped(letter: string, word: string, count: number, perGroup: number): FrameworkNode[] {
  return Array.from({ length: Math.ceil(count / perGroup) }, (_, group) => ({
    id: `${letter}g${group}`,
    label: `Group ${group + 1} of ${word.toLowerCase()}s`,
    definition: '',
    children: Array.from(
      { length: Math.min(perGroup, count - group * perGroup) },
      (__, n): FrameworkNode => {
        const at = group * perGroup + n;
        return {
          id: `${letter}${at}`,
          label: `${word} ${at} with a name of some length`,
          definition: `What ${word.toLowerCase()} ${at} means`,
          children: [],
        };
      },
    ),
  }));
}

export function frameworkOfTemplate(id: string): Framework {
  const template = findTemplate(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return template.framework;
}

/** The example that boards can start from, with what its template has on it. */
export function exampleBoard(): TestBoard {
  const template = findTemplate('demo');
  if (!template?.example) throw new Error('There is no example.');
  const { framework, example } = template;
  const board = new TestBoard(framework);
  for (const { key, ...study } of example.studies) {
    const cells = example.placements
      .filter((placement) => placement.study === key)
      .map(({ theme, outcome }) => board.at(theme, outcome));
    board.study(key, study, ...cells);
  }
  for (const { text, cell, studies, ...props } of example.notes) {
    board.note(text, cell ? board.at(cell.theme, cell.outcome) : null, {
      ...props,
      studies: (studies ?? []).map((key) => `study:${key}`),
    });
  }
  return board;
}

export function inputFor(map: EvidenceMap, more: Partial<ReportInput> = {}): ReportInput {
  return {
    map,
    boardTitle: 'A workshop',
    boardId: 'b0a1d',
    exportedAt: new Date('2026-11-12T16:30:00Z'),
    people: [],
    mostTogether: 0,
    rounds: [],
    records: [],
    options: { names: false, internal: false, redact: (text) => text },
    ...more,
  };
}
