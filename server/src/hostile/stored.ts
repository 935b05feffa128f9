import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import Database from 'better-sqlite3';

/**
 * Where these letters are in a data folder: in the bytes of its files, whether or not anything still
 * refers to them, and in every value of its database, of which a long one lies in pieces in the file,
 * and many are packed.
 */
export async function whereStored(mark: string, dataDir: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of fs.readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && fs.readFileSync(file).includes(mark)) found.push(entry.name);
  }
  const db = new Database(path.join(dataDir, 'gapboard.db'), { readonly: true });
  const tables = db.prepare<[], { name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  for (const { name } of tables.all()) {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all();
    for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
      if (holds(value, mark)) found.push(`${name}.${column}`);
    }
  }
  db.close();
  return found;
}

function holds(value: unknown, mark: string): boolean {
  if (typeof value === 'string') return value.includes(mark);
  if (!(value instanceof Uint8Array)) return false;
  const bytes = Buffer.from(value);
  return bytes.includes(mark) || unpacked(bytes)?.includes(mark) === true;
}

/** What some bytes hold, if they are packed. */
function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
    return bytes[0] === 0x78 ? inflateSync(bytes) : undefined;
  } catch {
    // It only began like something packed.
    return undefined;
  }
}
