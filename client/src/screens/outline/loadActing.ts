/**
 * What is needed to change a board, and to read a single cell with all that can be done in it. It
 * loads apart from what is needed to read the map: on a slow line reading comes first.
 */
export const loadActing = () => import('./acting.ts');
