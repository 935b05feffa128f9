/**
 * The script of a published map. It is kept as text, in plain JavaScript, and not made from functions
 * of ours: a function's source is whatever a bundler, a minifier or a coverage tool has made of it by
 * then, and reading a file at run time works in Node or in a browser and not in both. So the page
 * has exactly what stands in these files, its hash in the page's security policy is always right, and
 * a browser test runs it as it is published.
 *
 * It draws what `data.ts` has counted out and shows what is already on the page: it makes no words of
 * what people wrote, and puts text in as text only.
 */
import { DRAWING } from './drawing.ts';
import { FILTERS } from './filters.ts';
import { GRID } from './grid.ts';
import { LISTS } from './lists.ts';
import { PANEL } from './panel.ts';
import { START } from './start.ts';

export const PAGE_SCRIPT = [
  "(() => {\n'use strict';",
  FILTERS,
  DRAWING,
  PANEL,
  GRID,
  LISTS,
  START,
  '})();',
].join('\n');
