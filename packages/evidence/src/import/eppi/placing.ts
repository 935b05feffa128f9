/** References into cells, by the codes they carry, as EPPI-Mapper does it. */
import type { FrameworkNode } from '../../model/framework.ts';
import { leafPaths } from '../framework.ts';
import type { ProblemLog } from '../problems.ts';
import type { ReadPlace, ReadStudy } from '../read.ts';
import { words } from '../words.ts';
import type { Reference } from './references.ts';
import { factFields, type Facts } from './facts.ts';

export interface Axes {
  themes: readonly FrameworkNode[];
  outcomes: readonly FrameworkNode[];
}

/**
 * A reference lies in every cell whose row and column it carries the codes of: which row belongs to
 * which column, the file does not say. `factsOf` tells what other codes say of a study.
 */
export function placed(
  file: string,
  list: readonly Reference[],
  { themes, outcomes }: Axes,
  factsOf: ReadonlyMap<string, Facts>,
  problems: ProblemLog,
): ReadStudy[] {
  const rows = leafPaths(themes);
  const columns = leafPaths(outcomes);
  const groups = [...groupsOf(themes), ...groupsOf(outcomes)];
  return list.map(({ record, key, fields, codes }) => {
    const themesHere = [...rows.keys()].filter((id) => codes.has(id));
    const outcomesHere = [...columns.keys()].filter((id) => codes.has(id));
    for (const { label, id, leaves } of groups) {
      if (codes.has(id) && !leaves.some((leaf) => codes.has(leaf))) {
        problems.often('note', record, `group ${id}`, (times) =>
          words.eppi.groupOnly(label, times),
        );
      }
    }
    if ((themesHere.length === 0) !== (outcomesHere.length === 0)) {
      problems.often('note', record, 'half', words.halfPlaced);
    }
    if (themesHere.length > 1 && outcomesHere.length > 1) {
      problems.often('note', record, 'pairs', words.eppi.everyPair);
    }
    return {
      file,
      unit: 'record',
      line: record,
      fields: {
        ...fields,
        ...factFields(
          [...codes].map((id) => factsOf.get(id)).filter((facts) => facts !== undefined),
        ),
      },
      key,
      places: themesHere.flatMap((theme) =>
        outcomesHere.map((outcome): ReadPlace => ({
          theme,
          outcome,
          labels: { theme: rows.get(theme) ?? '', outcome: columns.get(outcome) ?? '' },
          direction: null,
        })),
      ),
    };
  });
}

interface Group {
  id: string;
  label: string;
  /** ids of all leaves below it */
  leaves: string[];
}

function groupsOf(nodes: readonly FrameworkNode[]): Group[] {
  return nodes.flatMap((one) =>
    one.children.length === 0
      ? []
      : [
          { id: one.id, label: one.label, leaves: [...leafPaths(one.children).keys()] },
          ...groupsOf(one.children),
        ],
  );
}
