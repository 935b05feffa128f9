import type { Answer, Browser } from './browser.ts';

/** A form with files, as a page sends it. */
export async function postFiles(
  browser: Browser,
  path: string,
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  says: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(says)) form.set(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('file', new Blob([content]), name);
  const body = new Response(form);
  return browser.request(path, {
    method: 'POST',
    headers: { 'Content-Type': body.headers.get('Content-Type') ?? '' },
    body: new Uint8Array(await body.arrayBuffer()),
  });
}
