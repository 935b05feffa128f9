import fs from 'node:fs';
import Database from 'better-sqlite3';

/** Does something to the tables of a database behind its server's back. */
export function tamper(database: string, ...statements: string[]): void {
  const db = new Database(database);
  for (const statement of statements) db.exec(statement);
  db.close();
}

/**
 * Tears the pages that hold these bytes, which must be longer than some pages, so that SQLite itself
 * finds the file malformed when it reads them. Only while nobody has the database open.
 */
export function tearPages(database: string, pattern: Uint8Array): void {
  tamper(database, 'PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = fs.readFileSync(database);
  const pageSize = bytes.readUInt16BE(16) || 65_536;
  let torn = 0;
  for (let at = bytes.indexOf(pattern); at !== -1; at = bytes.indexOf(pattern, at + pageSize)) {
    // An overflow page begins with the number of the next one: none has this.
    const page = Math.floor(at / pageSize) * pageSize;
    bytes.writeUInt32BE(0xff_ff_ff_f0, page);
    torn++;
  }
  if (torn === 0) throw new Error('There is no such page.');
  fs.writeFileSync(database, bytes);
}
