export * from './live.ts';
export * from './people.ts';
export * from './readyAgenda.ts';
export * from './rounds.ts';
export * from './session.ts';
export * from './stages.ts';
export * from './timer.ts';
