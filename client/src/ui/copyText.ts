/**
 * Copies by selecting the text and giving the browser's own copy command: the only way over plain
 * http, as in a hall, where `navigator.clipboard` is missing.
 */
function copySelected(text: string, near: Element): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true; // else a phone raises its keyboard
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Beside the button: outside an open modal dialog nothing can be selected.
  near.after(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // Refused by policy: the caller says so.
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/** Puts `text` on the clipboard; `near` is the element that was pressed. Answers whether it worked. */
export async function copyText(text: string, near: Element): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not permitted here: the other way may be.
    }
  }
  return copySelected(text, near);
}
