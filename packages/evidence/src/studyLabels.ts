/** What is shown of a study's own data; apart from the rest of the vocabulary, which every view of a map needs. */
import type { Confidence, SourceKind, StudyStatus, StudyType } from './vocabulary.ts';

export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  unknown: 'Kind of study not said',
  systematic_review: 'Systematic review',
  scoping_review_or_map: 'Scoping review or evidence map',
  rct: 'Randomised trial',
  quasi_experiment: 'Quasi-experiment',
  before_after: 'Before-and-after study',
  observational: 'Observational study',
  qualitative: 'Qualitative study',
  mixed_methods: 'Mixed-methods study',
  implementation_process: 'Implementation or process study',
  economic: 'Economic study',
};
export const STUDY_STATUS_LABELS: Record<StudyStatus, string> = {
  completed: 'Completed',
  ongoing: 'In progress',
};
export const CONFIDENCE_LABELS: Record<Confidence, string> = {
  unrated: 'Confidence not rated',
  high: 'High confidence',
  moderate: 'Moderate confidence',
  low: 'Low confidence',
  critically_low: 'Critically low confidence',
};
export const STUDY_TYPE_LABELS: Record<StudyType, string> = {
  JOUR: 'Journal article',
  RPRT: 'Report',
  BOOK: 'Book',
  CHAP: 'Book chapter',
  THES: 'Thesis',
  CONF: 'Conference paper',
  ELEC: 'Web page',
  MGZN: 'Magazine article',
  ADVS: 'Film or recording',
  GEN: 'Other',
};
