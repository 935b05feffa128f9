/**
 * A framework out of a table, in either of two forms: `node_id, parent_id, axis, label, definition,
 * order`, as we export it, or `axis, group, label, definition`, as people type it.
 */
import type { Axis } from '../../records.ts';
import type { FrameworkNode } from '../../model/framework.ts';
import { node, nodeId, uniqueIds } from '../framework.ts';
import { problemLog, type ProblemLog } from '../problems.ts';
import { UnreadableFileError, type ReadFile } from '../read.ts';
import { LEVELS_MAX, refuseTooManyHeadings } from '../size.ts';
import { listed, oneLine, plainKey } from '../study/text.ts';
import { words } from '../words.ts';
import type { CsvTable } from './table.ts';

const AXIS_NAMES: readonly (readonly [Axis | 'filter', readonly string[]])[] = [
  ['theme', ['row', 'rows', 'theme', 'themes', 'topic', 'topics', 'intervention', 'interventions']],
  ['outcome', ['column', 'columns', 'outcome', 'outcomes']],
  ['filter', ['filter', 'filters']],
];

/** A row of the table, understood. */
interface Entry {
  line: number;
  axis: Axis;
  node: FrameworkNode;
  /** what the row calls its parent; empty at the top */
  parent: string;
  order: number;
}

export function readFrameworkCsv(table: CsvTable): ReadFile {
  const { name } = table;
  refuseTooManyHeadings(name, table.rows.length);
  const problems = problemLog(name, 'line');
  const columns = new Map(table.headers.map((header, index) => [plainKey(header), index]));
  for (const needed of ['axis', 'label']) {
    if (!columns.has(needed)) {
      throw new UnreadableFileError(words.csv.noFrameworkColumn(name, needed, table.headers));
    }
  }
  const byId = new Map<string, Entry>();
  const idFor = uniqueIds();
  const entries = columns.has('node id') ? withIds() : withGroups();
  const themes = tree(entries, 'theme', byId, problems);
  const outcomes = tree(entries, 'outcome', byId, problems);
  for (const [axis, nodes] of [
    ['theme', themes],
    ['outcome', outcomes],
  ] as const) {
    if (nodes.length === 0) throw new UnreadableFileError(words.csv.noNodes(name, axis));
  }
  return {
    format: 'csv',
    name,
    framework: { title: '', question: '', source: words.framework.from(name), themes, outcomes },
    studies: [],
    problems: [...table.problems, ...problems.all()],
  };

  function withIds(): Entry[] {
    return understood().map((row) => {
      const given = oneLine(row.cell('node id'));
      if (given !== '' && byId.has(given)) {
        problems.say('warning', row.line, words.framework.idTwice(given));
      }
      const order = Number.parseFloat(row.cell('order'));
      const entry: Entry = {
        line: row.line,
        axis: row.axis,
        node: node(idFor(nodeId(given || row.label)), row.label, row.cell('definition')),
        parent: oneLine(row.cell('parent id')),
        order: Number.isFinite(order) ? order : row.line,
      };
      if (given !== '' && !byId.has(given)) byId.set(given, entry);
      return entry;
    });
  }

  /** A group is made when it is first named; `Group › Group` makes one in another. */
  function withGroups(): Entry[] {
    const made: Entry[] = [];
    for (const row of understood()) {
      let parent = '';
      const groups = listed(row.cell('group'), /[›>]/);
      if (groups.length >= LEVELS_MAX) problems.say('warning', row.line, words.framework.tooDeep);
      for (const group of groups.slice(0, LEVELS_MAX - 1)) {
        const path = JSON.stringify([row.axis, parent, plainKey(group) || group]);
        if (!byId.has(path)) add(path, group, '', parent, row);
        parent = path;
      }
      const own = JSON.stringify([row.axis, parent, plainKey(row.label) || row.label]);
      const known = byId.get(own);
      if (known === undefined) {
        add(own, row.label, row.cell('definition'), parent, row);
      } else if (known.node.definition === '' && row.cell('definition').trim() !== '') {
        // A group may have a row of its own, for its definition, after its first member.
        known.node.definition = node('', '', row.cell('definition')).definition;
      } else {
        problems.say('warning', row.line, words.framework.labelTwice(row.label));
      }
    }
    return made;

    function add(path: string, label: string, definition: string, parent: string, row: Row): void {
      const entry: Entry = {
        line: row.line,
        axis: row.axis,
        node: node(idFor(nodeId(label)), label, definition),
        parent,
        order: made.length,
      };
      made.push(entry);
      byId.set(path, entry);
    }
  }

  function understood(): Row[] {
    const rows: Row[] = [];
    for (const { line, cells } of table.rows) {
      const cell = (column: string): string => cells[columns.get(column) ?? -1] ?? '';
      const said = oneLine(cell('axis'));
      const axis = AXIS_NAMES.find(([, names]) => names.includes(plainKey(said)))?.[0];
      const label = oneLine(cell('label'));
      if (axis === undefined) problems.say('error', line, words.framework.noAxis(said));
      else if (axis === 'filter') problems.often('note', line, 'filter', words.framework.filters);
      else if (label === '') problems.say('error', line, words.framework.noLabel);
      else rows.push({ line, axis, label, cell });
    }
    return rows;
  }
}

interface Row {
  line: number;
  axis: Axis;
  label: string;
  /** what the row has in a column, by the heading's plain form */
  cell: (column: string) => string;
}

/** Puts each entry of an axis under its parent, and says which could not be put there. */
function tree(
  entries: readonly Entry[],
  axis: Axis,
  byId: ReadonlyMap<string, Entry>,
  problems: ProblemLog,
): FrameworkNode[] {
  const roots: FrameworkNode[] = [];
  const inOrder = entries
    .filter((entry) => entry.axis === axis)
    .toSorted((a, b) => a.order - b.order);
  for (const entry of inOrder) {
    const parent = entry.parent === '' ? undefined : byId.get(entry.parent);
    if (entry.parent === '') roots.push(entry.node);
    else if (parent === undefined || parent.axis !== axis) {
      problems.say('warning', entry.line, words.framework.noParent(entry.parent));
      roots.push(entry.node);
    } else if (!endsAtTop(entry, byId)) {
      problems.say('warning', entry.line, words.framework.circle(entry.node.label));
      roots.push(entry.node);
    } else parent.node.children.push(entry.node);
  }
  return roots;
}

/** Whether going from parent to parent comes to an end, in as many steps as a tree may have levels. */
function endsAtTop(entry: Entry, byId: ReadonlyMap<string, Entry>): boolean {
  let at: Entry | undefined = entry;
  for (let level = 1; level <= LEVELS_MAX; level += 1) {
    at = at.parent === '' ? undefined : byId.get(at.parent);
    if (at === undefined) return true;
  }
  return false;
}
