/** The code sets of an EPPI-Reviewer file: what a record can be coded with, and what each code is called by. */
import type { EvidenceMap, Heading } from '../../model/map.ts';
import { CONFIDENCE_LABELS, SOURCE_KIND_LABELS, STUDY_STATUS_LABELS } from '../../studyLabels.ts';
import {
  CONFIDENCES,
  SOURCE_KINDS,
  STRENGTH_LABELS,
  STRENGTHS,
  STUDY_STATUSES,
} from '../../vocabulary.ts';

/** A code and those below it; a parent of an axis, of segments or of a filter is none to code with. */
export interface EppiAttribute {
  AttributeSetId: number;
  AttributeId: number;
  AttributeSetDescription: string;
  AttributeType: 'Not selectable (no checkbox)' | 'Selectable (show checkbox)';
  AttributeTypeId: 1 | 2;
  AttributeName: string;
  AttributeDescription: string;
  ExtURL: string;
  ExtType: string;
  OriginalAttributeID: number;
  OldestKnownId: number;
  Attributes?: { AttributesList: EppiAttribute[] };
}

/** What a study can be, apart from where it lies; each a parent code whose children are the choices. */
export type Facet = 'strength' | 'confidence' | 'source' | 'status' | 'citedBy';

export interface EppiCodes {
  attributes: EppiAttribute[];
  /** the code of a theme, an outcome or a group, by the heading's id */
  heading(id: string): number | undefined;
  /** the code of a choice, by its id in our vocabulary */
  choice(facet: Facet, value: string): number | undefined;
}

/** What a study without a strength of its own is coded with: a record in no segment is not drawn. */
export const UNSAID = 'unsaid';

interface Node {
  key: string;
  name: string;
  description: string;
  children: Node[];
}

/** `roles`: of those whose notes rest on studies. */
export function eppiCodes(map: EvidenceMap, roles: readonly string[]): EppiCodes {
  const ids = new Map<string, number>();
  const parents: Node[] = [
    axis('Theme (rows)', 'What the map is about', map.themes.roots),
    axis('Outcome (columns)', 'What should come of it', map.outcomes.roots),
    facet('strength', 'Strength of evidence (segments)', [
      ...STRENGTHS.map((one): Choice => [one, STRENGTH_LABELS[one]]),
      [UNSAID, 'Strength not said'],
    ]),
    facet('confidence', 'Confidence (segments)', choices(CONFIDENCES, CONFIDENCE_LABELS)),
    facet('source', 'Kind of study (filter)', choices(SOURCE_KINDS, SOURCE_KIND_LABELS)),
    facet('status', 'Study status (filter)', choices(STUDY_STATUSES, STUDY_STATUS_LABELS)),
  ];
  if (roles.length > 0) {
    const name = 'Cited in notes by (filter)';
    parents.push(
      facet(
        'citedBy',
        name,
        roles.map((role): Choice => [role, role]),
      ),
    );
  }
  const attributes = parents.map((parent) => attributeOf(parent, false, ids));
  return {
    attributes,
    heading: (id) => ids.get(id),
    choice: (of, value) => ids.get(choiceKey(of, value)),
  };
}

type Choice = [id: string, label: string];

function choices<T extends string>(ids: readonly T[], labels: Record<T, string>): Choice[] {
  return ids.map((id) => [id, labels[id]]);
}

function axis(name: string, description: string, roots: readonly Heading[]): Node {
  return { key: name, name, description, children: roots.map(headingNode) };
}

function headingNode({ children, definition, id, label }: Heading): Node {
  return { key: id, name: label, description: definition, children: children.map(headingNode) };
}

function facet(of: Facet, name: string, all: readonly Choice[]): Node {
  const children = all.map(([id, label]) => ({
    key: choiceKey(of, id),
    name: label,
    description: '',
    children: [],
  }));
  return { key: of, name, description: '', children };
}

function choiceKey(of: Facet, value: string): string {
  return `${of} ${value}`;
}

/** Numbers from here on, so that they are not taken for the small ids of the set itself. */
const FIRST_ID = 1_000;
/** The longest name of a code that EPPI-Reviewer keeps. */
export const CODE_NAME_MAX = 255;

function attributeOf(node: Node, isSelectable: boolean, ids: Map<string, number>): EppiAttribute {
  const id = FIRST_ID + ids.size;
  ids.set(node.key, id);
  const isLong = node.name.length > CODE_NAME_MAX;
  const attribute: EppiAttribute = {
    AttributeSetId: id,
    AttributeId: id,
    AttributeSetDescription: '',
    AttributeType: isSelectable ? 'Selectable (show checkbox)' : 'Not selectable (no checkbox)',
    AttributeTypeId: isSelectable ? 2 : 1,
    AttributeName: isLong ? `${node.name.slice(0, CODE_NAME_MAX - 1)}…` : node.name,
    AttributeDescription: isLong ? `${node.name}\n${node.description}`.trim() : node.description,
    ExtURL: '',
    ExtType: '',
    OriginalAttributeID: 0,
    OldestKnownId: 0,
  };
  if (node.children.length > 0) {
    attribute.Attributes = {
      AttributesList: node.children.map((child) => attributeOf(child, true, ids)),
    };
  }
  return attribute;
}
