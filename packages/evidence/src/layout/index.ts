/** Where everything of a map lies when it is drawn; what draws it takes it from here, so that all drawings are alike. */
export * from './mapLayout.ts';
export { textWidth } from './textWidth.ts';
