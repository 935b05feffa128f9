import { HELD_IN, type Held } from '../../../player/held.ts';

export interface ReplayFileParts extends Held {
  /** the program that plays it, one classic script with its styles */
  player: string;
  /** names the scripts of this file: another one does not run in it */
  nonce: string;
}

/** A replay as one HTML file that needs no network, and is refused any. */
export function replayFile({ player, nonce, ...held }: ReplayFileParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { script } = held;
  const meta = (name: string, content: string | null): string =>
    content === null ? '' : `<meta name="${name}" content="${escaped(content)}" />\n`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="generator" content="Gapboard" />
${meta('author', script.credit)}${meta('license', script.licence)}<title>${escaped(script.title)}</title>
</head>
<body>
<div id="root"></div>
<noscript>This replay needs JavaScript, which is switched off here.</noscript>
<script type="application/json" id="${HELD_IN}">${asData(held)}</script>
<script nonce="${nonce}">${asProgram(player)}</script>
</body>
</html>
`;
}

/** JSON in which nothing is a tag: whatever people wrote, it cannot end the element it lies in. */
function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** A script that says `</script` or `<!--` only within strings, where a backslash more says the same. */
function asProgram(script: string): string {
  return script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
