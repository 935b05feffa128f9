/** Makes a film beside the page, which goes on answering. */
import { encodeFilm, type EncodeOrder } from './encodeFilm.ts';
import { whyNot } from './whyNot.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

const cancel = new AbortController();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') cancel.abort();
  else void make(data.order);
});

async function make(order: EncodeOrder): Promise<void> {
  try {
    const film = await encodeFilm(
      order,
      (done, of) => tell({ kind: 'progress', done, of }),
      cancel.signal,
    );
    tell({ kind: 'done', film });
  } catch (thrown) {
    tell({ kind: 'failed', why: whyNot(thrown) });
  }
}

function tell(message: FromWorker): void {
  postMessage(message);
}
