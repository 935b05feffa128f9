import { expect, type Page } from '@playwright/test';

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** What somebody's canvas shows of its page where neither the menus above nor the tools below lie over it. */
export async function shown(page: Page): Promise<Rect & { page: string }> {
  return page.evaluate(() => {
    const editor = window.gapboard?.editor;
    if (!editor) throw new Error('There is no canvas.');
    const { x, y, w, h } = editor.getViewportScreenBounds();
    const from = editor.screenToPage({ x, y: y + 48 });
    const to = editor.screenToPage({ x: x + w, y: y + h - 64 });
    const at = { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y };
    return { ...at, page: editor.getCurrentPageId() };
  });
}

/** Whether one rectangle holds all of another, but for what nobody sees. */
export function holds(outer: Rect, inner: Rect): boolean {
  const slack = inner.w / 200;
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.w >= inner.x + inner.w - slack &&
    outer.y + outer.h >= inner.y + inner.h - slack
  );
}

/** Whether a shape of the board lies within what somebody sees of it. */
export async function seesShape(page: Page, id: string): Promise<boolean> {
  const bounds = await page.evaluate((shape) => {
    const editor = window.gapboard?.editor;
    const found = editor?.getCurrentPageShapes().find((one) => one.id === shape);
    const box = found && editor?.getShapePageBounds(found);
    return box && { x: box.x, y: box.y, w: box.w, h: box.h };
  }, id);
  return bounds !== undefined && holds(await shown(page), bounds);
}

/** Turns somebody's own view to a place, at once. */
export function lookTo(page: Page, camera: { x: number; y: number; z: number }): Promise<void> {
  return page.evaluate(
    (to) => void window.gapboard?.editor.setCamera(to, { immediate: true }),
    camera,
  );
}

export function cameraOf(page: Page): Promise<{ x: number; y: number; z: number }> {
  return page.evaluate(() => {
    const { x = 0, y = 0, z = 1 } = window.gapboard?.editor.getCamera() ?? {};
    // `+ 0`: what is rounded to -0 is 0.
    return { x: Math.round(x) + 0, y: Math.round(y) + 0, z: Math.round(z * 1000) / 1000 };
  });
}

/** Opens what a facilitator keeps the room together with, and presses one of its buttons. */
export async function together(page: Page, button: string): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Together' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: /^Together/ }).click();
  await panel.getByRole('button', { name: button, exact: true }).click();
  await expect(panel).toBeHidden();
}
