/** What the tool that rubs out ink is called. */
export const ERASER_TOOL = 'ink-eraser';

/** Half of how broad the area eraser is, on the screen, in pixels. */
export const ERASER_RADIUS_PX = 14;
