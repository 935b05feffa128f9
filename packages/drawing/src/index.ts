export { newPicture, type PictureOptions } from './canvas/newPicture.ts';
export { type InkOptions, type InkPath, inkPaths } from './ink/inkPaths.ts';
export { type Pattern, type Tile, TILES } from './ink/patterns.ts';
export { type Stroke, strokeOf } from './ink/stroke.ts';
export * from './picture.ts';
export { lookOf, PALETTES, type Palette, type Theme } from './theme.ts';
