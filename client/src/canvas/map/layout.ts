/** What the canvas draws a map by, and whatever else draws one as the canvas does. */
export * from '@gapboard/evidence/layout';
