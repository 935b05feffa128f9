export type { Pace } from './arrivals.ts';
export * from './binding.ts';
export * from './document.ts';
export { changedFields, type Fields, withFields } from './records/fields.ts';
export { segmentsOf } from './records/ink.ts';
export { hidesText, isRecordId, kindOfKey, strayKeys } from './records/keys.ts';
export { putBack, type WasRecord } from './records/putBack.ts';
export { mendReferences } from './records/references.ts';
export {
  adoptTexts,
  deleteRecord,
  editRecord,
  readRecord,
  readRecords,
  replaceRecords,
  writeRecords,
} from './records/layout.ts';
export { type WrittenField, writerOf } from './records/writer.ts';
export { isRenewable, renewed } from './records/renew.ts';
export { reapply, unsentFrom, type UnsentRecord } from './renewal/reapply.ts';
export { UnsentWork, type UnsentMark } from './renewal/unsentWork.ts';
export { alignment, placeAfter } from './text/alignment.ts';
export { withWords } from './text/words.ts';
export * from './undo.ts';
export * from './wire/closeCodes.ts';
export * from './wire/messages.ts';
export * from './wire/notices.ts';
export * from './wire/parts.ts';
export type { Point, Pointer } from './wire/pointers.ts';
