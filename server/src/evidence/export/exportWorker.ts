/** The far side of `Exports`: the largest map takes seconds, and somebody is drawing meanwhile. */
import { answerOnce } from '../../threads/answerOnce.ts';
import { makeExport } from './makeExport.ts';

await answerOnce(makeExport);
