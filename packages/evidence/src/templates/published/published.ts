/** Frameworks as they were published, with their own words and ids. */
import type { Framework } from '../../model/framework.ts';
import cascadeCareEntryFile from './cascadeCareEntry.json' with { type: 'json' };
import chimesFile from './chimes.json' with { type: 'json' };
import evidenceStoreFile from './evidenceStore.json' with { type: 'json' };
import homelessnessFile from './homelessness.json' with { type: 'json' };

export const cascadeCareEntry: Framework = cascadeCareEntryFile;
export const chimes: Framework = chimesFile;
export const evidenceStore: Framework = evidenceStoreFile;
export const homelessness: Framework = homelessnessFile;
