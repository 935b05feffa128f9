/**
 * `pnpm bench fanout -- --people 25,200 --seconds 10 --only gapboard,hocuspocus`: what a board with
 * so many people costs its server and how soon each sees what another draws, beside other servers.
 */
import os from 'node:os';
import { CONTENDERS, type ContenderName, isContender } from './fanout/contenders.ts';
import { notes, reach, row, titles } from './fanout/report.ts';
import { type Outcome, run } from './fanout/run.ts';
import { number, options } from './process/options.ts';

const SIZES = [25, 50, 100, 200, 400, 1_000];
/** A server that brings less than this, or later, is not tried with more people. */
const DELIVERED_AT_LEAST = 0.5;
const P95_AT_MOST_MS = 5_000;

const given = options(['people', 'seconds', 'only']);
const sizes = given.people?.split(',').map((text) => number(text, 0)) ?? SIZES;
const seconds = number(given.seconds, 10);
const names = given.only?.split(',') ?? Object.keys(CONTENDERS);
const contenders = names.map((name): ContenderName => {
  if (isContender(name)) return name;
  console.error(`There is no “${name}”; there are ${Object.keys(CONTENDERS).join(', ')}.`);
  return process.exit(1);
});

console.log(notes(contenders, seconds, os.availableParallelism()));
const outcomes = new Map<string, Outcome>();
const beaten = new Set<ContenderName>();
for (const people of sizes) {
  console.log(`\n${people} people\n${titles()}`);
  for (const contender of contenders) {
    if (beaten.has(contender)) {
      console.log(`${contender.padEnd(14)} not tried: it did not keep up with fewer`);
      continue;
    }
    try {
      const outcome = await run(contender, people, seconds);
      outcomes.set(`${contender} ${people}`, outcome);
      console.log(row(contender, outcome));
      const { delivered, p95 } = outcome;
      if (!(delivered >= DELIVERED_AT_LEAST && p95 <= P95_AT_MOST_MS)) beaten.add(contender);
    } catch (error) {
      beaten.add(contender);
      const why = error instanceof Error ? error.message : String(error);
      console.log(`${contender.padEnd(14)} failed: ${why}`);
    }
  }
}
console.log(reach((contender, people) => outcomes.get(`${contender} ${people}`)));
