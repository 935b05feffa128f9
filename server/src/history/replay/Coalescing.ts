import type { UnknownRecord } from '@gapboard/board';
import { changesOfRecord, type Moment, type Step } from '@gapboard/history';

/** What happens within this time becomes one step, in ms: a replay plays faster, and shows ink between its pieces. */
const TOGETHER_MS = 100;

/** Makes of what is to be seen, record by record, what a performance is played from. */
export class Coalescing {
  readonly #shown = new Map<string, UnknownRecord>();
  /** how each record that changes in the step under way was before it */
  readonly #before = new Map<string, UnknownRecord | undefined>();
  readonly #steps: Step[] = [];
  #first: UnknownRecord[] = [];
  #step: { since: number; last: Moment; by: string } | undefined;

  /** A record is seen like this from now on; `undefined`: not at all. */
  show(id: string, record: UnknownRecord | undefined): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#shown.get(id));
    if (record) this.#shown.set(id, record);
    else this.#shown.delete(id);
  }

  /** What has been shown so far is what there is at first. */
  begin(): void {
    this.#first = [...this.#shown.values()];
    this.#before.clear();
  }

  /** What is shown next happens at this moment, by somebody of this role. */
  at(moment: Moment, by: string): void {
    const step = this.#step;
    const isTogether = step && step.by === by && moment.at - step.since < TOGETHER_MS;
    if (step && isTogether) step.last = moment;
    else {
      this.#flush();
      this.#step = { since: moment.at, last: moment, by };
    }
  }

  end(): { first: UnknownRecord[]; steps: Step[] } {
    this.#flush();
    return { first: this.#first, steps: this.#steps };
  }

  #flush(): void {
    if (!this.#step) return;
    const { last, by } = this.#step;
    const changes = [...this.#before].flatMap(([id, was]) =>
      changesOfRecord(was, this.#shown.get(id)),
    );
    this.#before.clear();
    this.#step = undefined;
    if (changes.length > 0) this.#steps.push({ ...last, by, changes });
  }
}
