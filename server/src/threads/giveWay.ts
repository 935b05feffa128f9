import os from 'node:os';

/**
 * What this thread does gives way to all that is live: on a machine whose processors are busy, those
 * who draw must not wait for a log to be folded. On Linux a thread has a priority of its own;
 * elsewhere it would be the whole process's, and is left as it is.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  os.setPriority(Math.max(os.getPriority(), os.constants.priority.PRIORITY_BELOW_NORMAL));
}
