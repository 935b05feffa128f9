import { NOTE_KINDS } from '@gapboard/evidence';
import { PENS } from '@gapboard/board';
import { penToolId } from '../ink/keys.ts';
import { noteToolId } from '../note/noteTools.ts';

/** What each tool makes; those that make nothing are never closed. */
const MAKES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(NOTE_KINDS.map((kind) => [noteToolId(kind), 'evidence-note'])),
  ...Object.fromEntries(PENS.map((pen) => [penToolId(pen), 'draw'])),
  note: 'note',
  draw: 'draw',
  highlight: 'highlight',
  arrow: 'arrow',
  line: 'line',
  frame: 'frame',
  text: 'text',
  geo: 'geo',
};
const PICTURE = 'image';

/** Every type of shape that a toolbar leads to. */
export const MADE: readonly string[] = [...new Set(Object.values(MAKES)), PICTURE];

/** The type of shape that a tool makes, by the id of its state; empty for none. */
export function madeWith(toolId: string): string {
  return MAKES[toolId] ?? '';
}

/** The type of shape that a button of the toolbar leads to; those of the kinds of geo shapes are many. */
export function madeByButton(id: string, isGeo: boolean): string {
  if (isGeo) return 'geo';
  return id === 'asset' ? PICTURE : madeWith(id);
}
