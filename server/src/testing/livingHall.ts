import type { RawClient } from './rawClient.ts';
import { startTestServer, tempDir, type TestServer } from './server.ts';
import { Attendee, heardBy, workshop } from './workshop.ts';

/**
 * A workshop whose people have lines that break, on a server that is restarted. All that ever came to
 * each is remembered, over every line they have had.
 */
export class LivingHall {
  readonly everyone: Attendee[] = [];
  readonly #board: string;
  readonly #dataDir: string;
  #server: TestServer;
  readonly #lines = new Map<Attendee, RawClient>();
  readonly #heard = new Map<Attendee, RawClient[]>();
  #now = new Map<Attendee, Attendee>();

  static async open() {
    const dataDir = tempDir();
    const server = await startTestServer({ dataDir });
    const all = await workshop(server);
    return { ...all, hall: new LivingHall(all.board, dataDir, server) };
  }

  private constructor(board: string, dataDir: string, server: TestServer) {
    this.#board = board;
    this.#dataDir = dataDir;
    this.#server = server;
  }

  /** They are on the board from now on. */
  async add(people: readonly Attendee[]): Promise<void> {
    this.everyone.push(...people);
    for (const person of people) await this.connect(person);
  }

  /** Somebody as they speak with the server that runs now. */
  at(who: Attendee): Attendee {
    return this.#now.get(who) ?? who;
  }

  line(who: Attendee): RawClient {
    const line = this.#lines.get(who);
    if (!line) throw new Error('They have no line.');
    return line;
  }

  /** All that has ever come to these people, as text. */
  heardBy(people: readonly Attendee[]): string {
    return heardBy(people.flatMap((person) => this.#heard.get(person) ?? []));
  }

  async connect(who: Attendee): Promise<void> {
    const line = this.at(who).browser.raw(this.#board);
    await line.sync();
    this.#lines.set(who, line);
    this.#heard.set(who, [...(this.#heard.get(who) ?? []), line]);
  }

  /** Their line breaks, or their laptop dies. */
  async dropOut(who: Attendee): Promise<void> {
    const line = this.line(who);
    line.socket.terminate();
    await line.closed;
  }

  /** The server is stopped and started again, and everyone comes back. */
  async restart(): Promise<void> {
    await this.#server.close();
    const { origin } = (this.#server = await startTestServer({ dataDir: this.#dataDir }));
    this.#now = new Map(
      this.everyone.map((one) => [one, new Attendee(one.browser.at(origin), this.#board, one.id)]),
    );
    for (const one of this.everyone) await this.connect(one);
  }
}
