export * from './binding.ts';
export * from './document.ts';
export { mendReferences } from './records/references.ts';
export { readRecord, readRecords, replaceRecords, writeRecords } from './records/layout.ts';
export * from './undo.ts';
export * from './wire/closeCodes.ts';
export * from './wire/messages.ts';
export * from './wire/notices.ts';
export type { Point, Pointer } from './wire/pointers.ts';
