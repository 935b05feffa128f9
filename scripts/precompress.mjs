// Writes .br and .gz beside every built file that gets smaller by it; the server picks by Accept-Encoding.
// Both, since a browser asks for brotli only over https and on its own machine.
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(js|css|json|svg|txt|webmanifest)$/;
/** Below this the line that says that it is packed weighs as much as what is gained. */
const WORTH_BYTES = 256;
/** As many as zlib has threads for: more would only take memory. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compress(file) {
  const bytes = await fs.readFile(file);
  if (bytes.length < WORTH_BYTES) return;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
  for (const [ending, packed] of Object.entries({ br, gz })) {
    if (packed.length < bytes.length) await fs.writeFile(`${file}.${ending}`, packed);
  }
}

const root = process.argv[2];
if (!root) throw new Error('usage: node scripts/precompress.mjs <folder>');
const entries = await fs.readdir(root, { recursive: true, withFileTypes: true });
const queue = entries
  .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name));
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let file = queue.pop(); file; file = queue.pop()) await compress(file);
  }),
);
