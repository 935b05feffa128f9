/** What the server itself writes, and whatever of a document nobody is known to have written. */
const NOBODY = 'server';

/** One person's page loads on one board while its room is open; each writes under an id of its own. */
const AT_MOST_EACH = 2_000;

/**
 * Who writes under which Yjs client id. An id belongs to the participant who first wrote under it,
 * or spoke by it in awareness: were somebody else to write under it, what its owner writes next
 * would be taken for known, and lost.
 */
export class Writers {
  readonly #owners: Map<number, string>;
  /** ids that the log knows the owner of, or need not */
  readonly #logged: Set<number>;
  readonly #unlogged = new Map<string, number[]>();
  readonly #counts = new Map<string, number>();

  /**
   * @param known as the log has it
   * @param clients all client ids in the document
   */
  constructor(known: ReadonlyMap<number, string>, clients: Iterable<number>) {
    this.#owners = new Map(known);
    for (const client of clients) if (!this.#owners.has(client)) this.#owners.set(client, NOBODY);
    this.#logged = new Set(this.#owners.keys());
  }

  /** The server's own document has this id. */
  reserve(client: number): void {
    this.#owners.set(client, NOBODY);
    this.#logged.add(client);
  }

  /** This participant has said that they go by this id; if it is nobody's yet, nobody else will write under it. */
  expect(client: number, participant: string): void {
    if (!this.#owners.has(client)) this.#owners.set(client, participant);
  }

  /** Whether this participant may write under all these ids: each is theirs, or nobody's yet. */
  areFreeTo(clients: ReadonlySet<number>, participant: string): boolean {
    let fresh = 0;
    for (const client of clients) {
      const owner = this.#owners.get(client);
      if (owner !== undefined && owner !== participant) return false;
      if (!this.#logged.has(client)) fresh++;
    }
    return (this.#counts.get(participant) ?? 0) + fresh <= AT_MOST_EACH;
  }

  /** This participant writes under these ids now; only once they are known to be free to them. */
  claim(clients: ReadonlySet<number>, participant: string): void {
    for (const client of clients) {
      if (this.#logged.has(client)) continue;
      this.#owners.set(client, participant);
      this.#logged.add(client);
      this.#counts.set(participant, (this.#counts.get(participant) ?? 0) + 1);
      const unlogged = this.#unlogged.get(participant);
      if (unlogged) unlogged.push(client);
      else this.#unlogged.set(participant, [client]);
    }
  }

  /** The ids that this author has written under for the first time since the last call, for the log. */
  takeUnlogged(author: string): number[] {
    const clients = this.#unlogged.get(author) ?? [];
    this.#unlogged.delete(author);
    return clients;
  }
}
