import type { FrameworkNode } from '@gapboard/evidence';
import { TEMPLATES } from '@gapboard/evidence/templates';
import { Hono } from 'hono';

/** What a new board can start from, for somebody to choose by; the frameworks themselves stay here. */
export function templateRoutes() {
  const templates = TEMPLATES.map(({ id, group, description, framework, example }) => ({
    id,
    group,
    title: framework.title,
    description,
    source: framework.source,
    rows: leavesIn(framework.themes),
    columns: leavesIn(framework.outcomes),
    /** studies and notes lie on it already */
    filled: example !== undefined,
  }));
  return new Hono().get('/templates', (c) => c.json({ templates }));
}

function leavesIn(nodes: readonly FrameworkNode[]): number {
  return nodes.reduce(
    (sum, { children }) => sum + (children.length === 0 ? 1 : leavesIn(children)),
    0,
  );
}
