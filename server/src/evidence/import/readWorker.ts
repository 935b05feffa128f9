/** Reads uploads on a thread where nobody waits: a large file takes seconds. */
import { answerOnce } from '../../threads/answerOnce.ts';
import { readUpload } from './readUpload.ts';

await answerOnce(readUpload);
