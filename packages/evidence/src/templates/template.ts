import type { Framework } from '../model/framework.ts';
import type { Example } from './example/example.ts';

/** Where a template belongs in a list of them. */
export type TemplateGroup = 'themes' | 'example' | 'published';

/** What a new board can start from. Its title and its source are those of its framework. */
export interface Template {
  /** stable: it stands in requests */
  id: string;
  group: TemplateGroup;
  /** what it is good for, in a line for a facilitator who chooses */
  description: string;
  framework: Framework;
  /** what lies on the map already */
  example?: Example;
}
