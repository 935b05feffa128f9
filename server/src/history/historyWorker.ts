/** The far side of `HistoryThread`. */
import { answerEach } from '../threads/answerEach.ts';
import type { HistoryTask } from './HistoryThread.ts';
import { read } from './reading/read.ts';
import { Recordings } from './recording/record.ts';

const recordings = new Recordings();

answerEach((asked: HistoryTask) => {
  switch (asked.do) {
    case 'record':
      return recordings.record(asked.task);
    case 'forget':
      return recordings.forget(asked.board);
    case 'read':
      return read(asked.task);
  }
});
