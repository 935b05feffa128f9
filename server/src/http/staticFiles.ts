import fs from 'node:fs';
import path from 'node:path';

/** A file of the built client as it can be sent. */
export interface StaticFile {
  file: string;
  type: string;
  etag: string;
  /** smaller copies beside it, by content coding, best first */
  packed: { coding: 'br' | 'gzip'; file: string }[];
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Every file below a folder, by its URL path: what is not in this list does not exist, so no path can lead out of the folder. */
export function listStaticFiles(root: string): Map<string, StaticFile> {
  const found = new Map<string, StaticFile>();
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  for (const file of files) {
    const name = path.relative(root, file).split(path.sep).join('/');
    // Packed copies are sent in place of their originals; hidden files are the build's own notes.
    if (/\.(br|gz)$/.test(name) || name.split('/').some((part) => part.startsWith('.'))) continue;
    const { size, mtimeMs } = fs.statSync(file);
    found.set(`/${name}`, {
      file,
      type: TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
      etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
      packed: [
        { coding: 'br' as const, file: `${file}.br` },
        { coding: 'gzip' as const, file: `${file}.gz` },
      ].filter((packed) => files.has(packed.file)),
    });
  }
  return found;
}
