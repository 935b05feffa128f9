/** Whether a file says of itself that it is a drawing of tldraw's, whatever its version. */
export function isTldr(text: string): boolean {
  return /"tldrawFileFormatVersion"\s*:/.test(text);
}
