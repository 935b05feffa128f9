/** The far side of `reportPdf`. */
import { answerOnce } from '../threads/answerOnce.ts';
import { writeReport } from './writeReport.ts';

await answerOnce(writeReport);
