import type { FrameworkNode } from '../../model/framework.ts';

export function leaf(id: string, label: string, definition: string): FrameworkNode {
  return { id, label, definition, children: [] };
}

export function group(
  id: string,
  label: string,
  definition: string,
  children: FrameworkNode[],
): FrameworkNode {
  return { id, label, definition, children };
}
