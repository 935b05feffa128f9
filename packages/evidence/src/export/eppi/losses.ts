import type { EvidenceMap } from '../../model/map.ts';
import { NOTE_KIND_LABELS, NOTE_KINDS } from '../../vocabulary.ts';
import { isAuthorChanged } from './authors.ts';
import { CODE_NAME_MAX } from './codes.ts';

/**
 * What an EPPI-Reviewer file cannot hold of a map, in words for whoever exports it; empty: nothing is
 * lost. Notes are left out on purpose: as references they would be counted as studies by every tool
 * that reads such a file, and practice knowledge would become part of the research.
 */
export function eppiLosses(map: EvidenceMap): string[] {
  return [
    ...pairs(map),
    ...notes(map),
    ...said(map),
    ...directions(map),
    ...authors(map),
    ...longNames(map),
  ];
}

/** A record there has rows and columns, and lies in each of their crossings. */
function pairs(map: EvidenceMap): string[] {
  const places = new Map<string, { themes: Set<string>; outcomes: Set<string>; cells: number }>();
  for (const { outcome, studies, theme } of map.cells.values()) {
    for (const { study } of studies) {
      const own = places.get(study.id) ?? { themes: new Set(), outcomes: new Set(), cells: 0 };
      own.themes.add(theme);
      own.outcomes.add(outcome);
      own.cells += 1;
      places.set(study.id, own);
    }
  }
  const added = [...places.values()]
    .map(({ cells, outcomes, themes }) => themes.size * outcomes.size - cells)
    .filter((more) => more > 0);
  if (added.length === 0) return [];
  const sum = added.reduce((total, more) => total + more, 0);
  return [
    `${counted(added.length, 'study lies', 'studies lie')} under several themes and several outcomes, and the file does not say which go together: EPPI tools will show ${added.length === 1 ? 'it' : 'them'} in ${counted(sum, 'cell', 'cells')} where nobody placed ${added.length === 1 ? 'it' : 'them'}.`,
  ];
}

function notes(map: EvidenceMap): string[] {
  const all = [...map.notes.values()];
  if (all.length === 0) return [];
  const kinds = NOTE_KINDS.flatMap((kind) => {
    const number = all.filter((note) => note.kind === kind).length;
    return number > 0 ? [`${NOTE_KIND_LABELS[kind].toLowerCase()} ${number}`] : [];
  });
  return [
    `${counted(all.length, 'note is', 'notes are')} left out (${kinds.join(', ')}): in this format they would be counted as studies. They are in the CSV, Excel and JSON exports.`,
  ];
}

function said(map: EvidenceMap): string[] {
  const cells = [...map.cells.values()].filter(
    ({ none, rating, state }) => none ?? rating ?? state.kind === 'agreed',
  );
  if (cells.length === 0) return [];
  return [
    `What was rated, agreed or said of ${counted(cells.length, 'cell', 'cells')} is left out, “no research found” among it: the format has codes for studies only.`,
  ];
}

function directions(map: EvidenceMap): string[] {
  const pointing = [...map.cells.values()].flatMap(({ studies }) =>
    studies.filter(({ direction }) => direction !== undefined),
  );
  if (pointing.length === 0) return [];
  return [
    `Which way a study points is left out (${counted(pointing.length, 'placement says', 'placements say')} so): a code holds for a study and not for one of its cells.`,
  ];
}

function authors(map: EvidenceMap): string[] {
  const changed = [...map.studies.values()].flatMap((study) =>
    study.authors.filter(isAuthorChanged),
  );
  if (changed.length === 0) return [];
  return [
    `${counted(changed.length, 'author is', 'authors are')} written otherwise: EPPI-Reviewer takes “and”, “&”, “/” and “;” for the start of another author, so they become “+”, “-” and “,”.`,
  ];
}

function longNames({ outcomes, themes }: EvidenceMap): string[] {
  const long = [...themes.all.values(), ...outcomes.all.values()].filter(
    ({ label }) => label.length > CODE_NAME_MAX,
  );
  if (long.length === 0) return [];
  return [
    `${counted(long.length, 'heading is', 'headings are')} cut to ${CODE_NAME_MAX} characters; the whole is in its description.`,
  ];
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
