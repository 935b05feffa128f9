/** What is only needed once there is something to vote on. */
export { Result } from './Result.tsx';
export { Vote } from './Vote.tsx';
