export { charactersIn, checkContent } from './content/check.ts';
export * from './joinCode.ts';
export * from './limits.ts';
export * from './participant.ts';
export * from './permissions/index.ts';
export * from './plainText.ts';
export * from './roles.ts';
export * from './words.ts';
export type { UnknownRecord } from '@tldraw/store';
