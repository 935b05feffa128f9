export * from './alike.ts';
export * from './thing.ts';
export * from './untidy.ts';
