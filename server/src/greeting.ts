import path from 'node:path';
import type { Config } from './config.ts';
import type { RunningServer } from './start.ts';

/** What the operator sees once the server runs: where to go, where things are, what to know. */
export function greeting({ port, origins }: RunningServer, config: Config): string {
  const [local, ...network] = origins;
  const lines = ['Gapboard is running.'];
  const [wanted] = config.ports;
  if (wanted !== 0 && port !== wanted) {
    lines.push(`  port ${wanted} is in use by another program, so it is port ${port} this time`);
  }
  lines.push(`  on this computer:  ${local}`);
  for (const origin of network) lines.push(`  on this network:   ${origin}`);
  lines.push(`  boards are kept in ${shownPath(config.dataDir)}`);
  if (config.tldrawLicenseKey === null) lines.push('', NO_LICENCE);
  return lines.join('\n');
}

const NO_LICENCE =
  'tldraw: no licence key is set. Boards work on http and on localhost; on https at any other address the canvas goes blank after five seconds. Set GAPBOARD_TLDRAW_LICENSE_KEY; everything but the canvas works without.';

function shownPath(dir: string): string {
  const relative = path.relative('.', dir);
  return relative.startsWith('..') || path.isAbsolute(relative)
    ? path.resolve(dir)
    : `./${relative}`;
}
