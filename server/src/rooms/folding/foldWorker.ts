/** The far side of `Folder`: folds one log after another, on a thread where nobody waits. */
import { answerEach } from '../../threads/answerEach.ts';
import { fold } from './fold.ts';

answerEach(fold);
