/** Two soft notes, one after the other: what they sound like, and when they begin, in seconds. */
const NOTES = [
  { hertz: 523.25, at: 0 },
  { hertz: 659.25, at: 0.28 },
];
/** How loud at most, of 1: heard beside a conversation, not over it. */
const LOUDNESS = 0.12;
/** How long a note takes to come and to fade, in seconds. */
const SWELL_S = 0.04;
const FADE_S = 1.1;

let context: AudioContext | undefined;

/** A soft sound, made here. Silent where the person has not done anything on the page yet: browsers see to that. */
export function chime(): void {
  if (!navigator.userActivation?.hasBeenActive) return;
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
    for (const note of NOTES) play(context, note);
  } catch {
    // A device without sound: it is said in words and colour as well.
  }
}

function play(audio: AudioContext, { hertz, at }: { hertz: number; at: number }): void {
  const start = audio.currentTime + at;
  const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
  tone.type = 'sine';
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, start + SWELL_S);
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + FADE_S);
  tone.connect(loudness).connect(audio.destination);
  tone.start(start);
  tone.stop(start + FADE_S);
}
