import { createHash } from 'node:crypto';
import { newJoinCode, readJoinCode, type Role, ROLES } from '@gapboard/board';
import { firstRecords } from '@gapboard/board/schema';
import type { Template } from '@gapboard/evidence/templates';
import { writeRecords } from '@gapboard/sync';
import * as Y from 'yjs';
import { templateRecords } from './evidence/templateRecords.ts';
import { type BoardId, newBoardId, newEpochId, newParticipantId, randomInto } from './ids.ts';
import { type Person, personOf } from './people.ts';
import { hashOfToken, type Secrets } from './secrets.ts';
import type { Board, NewLink, Storage } from './storage/Storage.ts';

/** What opens a board: a link's token, or the code that was read out. */
export type Key = { token: string } | { code: string };

export type Opened =
  | { found: 'board'; board: Board; role: Role }
  | { found: 'nothing' }
  /** there is a newer link in its place */
  | { found: 'renewed' };

/** A code or a link's version that is in use is drawn again; that often in a row it cannot be chance. */
const ATTEMPTS = 20;

/** How boards come to be and how people get in: links, codes, first records. */
export class Boards {
  readonly #storage: Storage;
  readonly #secrets: Secrets;

  constructor(storage: Storage, secrets: Secrets) {
    this.#storage = storage;
    this.#secrets = secrets;
  }

  /** Makes a board that is empty, or starts from a template. */
  async create(
    title: string,
    facilitatorName: string,
    template?: Template,
  ): Promise<{ board: Board; person: Person }> {
    const createdAt = Date.now();
    const id = newBoardId();
    const member = {
      id: newParticipantId(),
      name: facilitatorName,
      role: 'facilitator',
      group: null,
      place: null,
      state: 'in',
      joinedAt: createdAt,
    } as const;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const board: Board = { id, title, code: newCode(), createdAt };
      const facilitator = await this.#storage.createBoard({
        board,
        links: ROLES.map((role) => this.#newLink(id, role, 1)),
        facilitator: member,
        first: [{ author: 'server', update: seed(template) }],
        epoch: newEpochId(),
      });
      if (facilitator !== 'taken') return { board, person: personOf(facilitator) };
    }
    throw new Error('No free code was found.');
  }

  /** The tokens that are good now, by role. */
  async tokens(board: BoardId): Promise<Record<Role, string>> {
    const versions = await this.#storage.linkVersions(board);
    const token = (role: Role): string =>
      this.#secrets.linkToken(board, role, versions.get(role) ?? 1);
    return {
      facilitator: token('facilitator'),
      scribe: token('scribe'),
      participant: token('participant'),
      viewer: token('viewer'),
    };
  }

  /** Makes a new link for a role, and the code with it if the code gives that role. The old ones open nothing any more. */
  async renewLink(board: BoardId, role: Role): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const version = (await this.#storage.linkVersions(board)).get(role) ?? 0;
      const link = this.#newLink(board, role, version + 1);
      const code = role === CODE_ROLE ? newCode() : undefined;
      if ((await this.#storage.renewLink(board, link, code)) === 'renewed') return;
    }
    throw new Error('No free link or code was found.');
  }

  async open(key: Key): Promise<Opened> {
    return 'token' in key ? this.#openByToken(key.token) : this.#openByCode(key.code);
  }

  async #openByToken(token: string): Promise<Opened> {
    const hash = hashOfToken(token);
    const link = hash && (await this.#storage.linkByHash(hash));
    if (!link) return { found: 'nothing' };
    if (link.renewed) return { found: 'renewed' };
    const board = await this.#storage.board(link.board);
    return board ? { found: 'board', board, role: link.role } : { found: 'nothing' };
  }

  async #openByCode(typed: string): Promise<Opened> {
    const code = readJoinCode(typed);
    const board = code && (await this.#storage.boardByCode(code));
    return board ? { found: 'board', board, role: CODE_ROLE } : { found: 'nothing' };
  }

  #newLink(board: BoardId, role: Role, version: number): NewLink {
    const token = this.#secrets.linkToken(board, role, version);
    return { role, version, hash: createHash('sha256').update(token).digest() };
  }
}

/** What the code that is read out in the room makes of whoever types it. */
const CODE_ROLE: Role = 'participant';

function newCode(): string {
  return newJoinCode(randomInto);
}

/** The first entry of every board's log, made here and nowhere else: two seeds would be two pages. */
function seed(template: Template | undefined): Uint8Array {
  const doc = new Y.Doc();
  writeRecords(doc, [...firstRecords(), ...(template ? templateRecords(template) : [])]);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
