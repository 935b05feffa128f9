import type { UnknownRecord } from '@gapboard/board';
import {
  type BoardAt,
  type BoardState,
  type SharedMoment,
  stateAt,
  type StateAt,
  type Stretch,
} from '@gapboard/history';
import type { StoredStretch } from '../../storage/Storage.ts';
import { replayScript } from '../replay/replayScript.ts';
import { isSessionRecord } from '../sessionRecords.ts';
import { fromSchema, SCHEMA } from '../stretches/fromSchema.ts';
import { unpackStretch } from '../stretches/pack.ts';
import { compareMoments } from './compareMoments.ts';
import { Nameless } from './Nameless.ts';
import { packJson } from './packedJson.ts';
import { stepsBetween } from './steps.ts';
import type { ReadAnswers, ReadTask, StateRead } from './tasks.ts';
import { veiled } from './veil.ts';

/** Reads of a memory what is asked for; on a thread of its own, since a long one takes a moment. */
export function read(task: ReadTask): ReadAnswers[ReadTask['kind']] {
  const { stretches } = task;
  switch (task.kind) {
    case 'at': {
      const { moment, state } = at(stretches, task.seq);
      return packJson(boardAt(moment, veiled(state, task.veil)));
    }
    case 'shared': {
      const { moment, state } = at(stretches, task.seq);
      const nameless = new Nameless();
      const shown = [...veiled(state, task.veil).values()].flatMap(
        (record) => nameless.record(record) ?? [],
      );
      const { title, name } = task;
      const answer: SharedMoment = {
        ...boardAt(moment, new Map(shown.map((record) => [record.id, record]))),
        board: { title },
        name,
      };
      return packJson(answer);
    }
    case 'compare':
      return packJson(compareMoments(stretches.map(unpackStretch), task));
    case 'replay': {
      const script = replayScript(task);
      return typeof script === 'string' ? { problem: script } : { script: packJson(script) };
    }
    case 'states':
      return statesAt(stretches.map(unpackStretch), task.seqs);
    case 'steps':
      return stepsBetween(stretches.map(unpackStretch), task);
  }
}

type AsNow = Pick<StateAt, 'moment' | 'state'>;

function at(stretches: readonly StoredStretch[], seq: number): AsNow {
  return asNow(stateAt(stretches.map(unpackStretch), seq));
}

/** As this version would have written it. */
function asNow({ moment, state, schema }: StateAt): AsNow {
  return { moment, state: fromSchema(schema)(state) };
}

function statesAt(stretches: readonly Stretch[], seqs: readonly number[]): StateRead[] {
  return seqs.map((seq) => {
    const { moment, state } = asNow(stateAt(stretches, seq));
    return { moment, records: [...state.values()] };
  });
}

function boardAt(moment: BoardAt['moment'], state: BoardState): BoardAt {
  const all: UnknownRecord[] = [...state.values()];
  return {
    moment,
    schema: SCHEMA,
    records: all.filter((record) => !isSessionRecord(record)),
    session: all.filter(isSessionRecord),
  };
}
