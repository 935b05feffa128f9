/** EPPI-Reviewer's codes: trees of attributes, of which two are a map's rows and columns. */
import type { FrameworkNode } from '../../model/framework.ts';
import { node, nodeId } from '../framework.ts';
import { LEVELS_MAX } from '../size.ts';
import { oneLine, paragraphs } from '../study/text.ts';
import { objectsIn, textAt, type JsonObject } from './values.ts';

export interface Code {
  /** of a code its `AttributeId`; of a code set `set-` and its number */
  id: string;
  label: string;
  definition: string;
  children: Code[];
}

/** Every code set of a file as a code, with what is in it below. */
export function codeSets(file: JsonObject): Code[] {
  return objectsIn(file['CodeSets']).map((set, index) => ({
    id: `set-${nodeId(textAt(set, 'SetId')) || index + 1}`,
    label: oneLine(textAt(set, 'SetName')),
    definition: paragraphs(textAt(set, 'SetDescription')),
    children: codesIn(set, 1),
  }));
}

function codesIn(parent: JsonObject, level: number): Code[] {
  const held = parent['Attributes'];
  // Nobody codes by so many levels: what lies deeper is not a tree but an attack on the reader.
  if (typeof held !== 'object' || held === null || level > LEVELS_MAX) return [];
  const list = 'AttributesList' in held ? held.AttributesList : held;
  return objectsIn(list).flatMap((attribute) => {
    const id = nodeId(textAt(attribute, 'AttributeId'));
    if (id === '') return [];
    const label = oneLine(textAt(attribute, 'AttributeName'));
    return [
      {
        id,
        label: label === '' ? id : label,
        definition: paragraphs(
          textAt(attribute, 'AttributeSetDescription') || textAt(attribute, 'AttributeDescription'),
        ),
        children: codesIn(attribute, level + 1),
      },
    ];
  });
}

/** The codes of a tree as an axis of a framework, in their order; an id that came before is left out. */
export function nodesOf(codes: readonly Code[], taken: Set<string>): FrameworkNode[] {
  return codes.flatMap((code) => {
    if (taken.has(code.id)) return [];
    taken.add(code.id);
    const made = node(code.id, code.label, code.definition);
    made.children = nodesOf(code.children, taken);
    return [made];
  });
}

/** A code and all below it. */
export function withAllBelow(code: Code): Code[] {
  return [code, ...code.children.flatMap(withAllBelow)];
}
