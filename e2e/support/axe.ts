import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds that keeps people out, in words. tldraw's own canvas is judged where we show ours. */
export async function violations(page: Page, only = 'body'): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(only)
    .exclude('.tl-container')
    .analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
