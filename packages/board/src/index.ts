export { charactersIn, checkContent } from './content/check.ts';
export { asCopy, copiedFrom } from './content/copied.ts';
export { wordsBeside, wordsOf } from './content/words.ts';
export { type NewMap, newMap } from './evidence/newMap.ts';
export { type NewNote, newNote, newShapeId, richTextOf } from './evidence/newNote.ts';
export {
  type DrawingAnchor,
  hungDrawing,
  type HungDrawing,
  type MapCorners,
  placeOfDrawing,
} from './ink/drawingPlace.ts';
export * from './ink/framedDrawing.ts';
export * from './ink/GrowingPath.ts';
export * from './ink/licence.ts';
export * from './ink/openEnds.ts';
export * from './ink/pens.ts';
export * from './ink/points.ts';
export * from './joinCode.ts';
export * from './limits.ts';
export * from './participant.ts';
export * from './permissions/index.ts';
export * from './plainText.ts';
export * from './roles.ts';
export * from './words.ts';
export * from './workshop/index.ts';
export type { UnknownRecord } from '@tldraw/store';
