import { canEncodeVideo, type VideoCodec } from 'mediabunny';
import { FILM_SIZES, type FilmSize } from './filmPlan.ts';

/** What this browser can make a film with. */
export type FilmWay =
  /** frame by frame, as fast as it can */
  | { kind: 'encoded'; file: 'mp4' | 'webm'; codec: VideoCodec }
  /** as it plays: where the page has not come over https, or the browser is an old one */
  | { kind: 'recorded'; file: 'mp4' | 'webm'; type: string };

/** Better to be played elsewhere first. */
const CODECS: readonly { file: 'mp4' | 'webm'; codec: VideoCodec }[] = [
  { file: 'mp4', codec: 'avc' },
  { file: 'webm', codec: 'vp9' },
  { file: 'webm', codec: 'vp8' },
];
const RECORDED: readonly { file: 'mp4' | 'webm'; type: string }[] = [
  { file: 'mp4', type: 'video/mp4;codecs=avc1.42E01F' },
  { file: 'webm', type: 'video/webm;codecs=vp9' },
  { file: 'webm', type: 'video/webm;codecs=vp8' },
];

/** The ways there are here, one for each kind of file; none where the browser makes no films. */
export async function filmWays(size: FilmSize): Promise<FilmWay[]> {
  if (typeof VideoEncoder === 'function' && typeof OffscreenCanvas === 'function') {
    const found: FilmWay[] = [];
    for (const { file, codec } of CODECS) {
      if (found.some((way) => way.file === file)) continue;
      if (await canEncodeVideo(codec, FILM_SIZES[size]))
        found.push({ kind: 'encoded', file, codec });
    }
    if (found.length > 0) return found;
  }
  if (typeof MediaRecorder !== 'function') return [];
  const able = RECORDED.filter(({ type }) => MediaRecorder.isTypeSupported(type));
  return (['mp4', 'webm'] as const).flatMap((file): FilmWay[] => {
    const first = able.find((one) => one.file === file);
    return first ? [{ kind: 'recorded', ...first }] : [];
  });
}
