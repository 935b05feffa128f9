export * from './limits.ts';
export * from './model/framework.ts';
export * from './model/map.ts';
export * from './records.ts';
export * from './richText.ts';
export * from './vocabulary.ts';
