export { identifying, type Identifying, identifyingName } from './checkText.ts';
export { findings, redact, worst } from './findings.ts';
export { atLeast, type Finding, type Kind, KINDS, type Level, LEVELS } from './kinds.ts';
export { standsAgainst } from './check.ts';
export { KEPT, keptReasons, type KeptReasons, withReason } from './kept.ts';
export { isKeepReason, KEEP_REASONS, type KeepReason } from './reasons.ts';
export { isUnfinished } from './unfinished.ts';
export { nameOfKind, type PrivacyWords, privacyWords } from './words.ts';
