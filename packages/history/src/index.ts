export { apply, idOf, withInk } from './apply.ts';
export * from './format.ts';
export * from './outline.ts';
export * from './script.ts';
