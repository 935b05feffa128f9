/** `pnpm bench ink`: what each real stroke costs on the wire and at rest, beside whole-record writes. */
import {
  asDrawn,
  drawWithGapboard,
  drawWithWholeRecords,
  everyPoint,
  plainSize,
  pointsOf,
  type Device,
} from './ink/measure.ts';
import { recordedStrokes, type Sample } from './recordings/strokes.ts';

const DEVICES: Device[] = ['mouse', 'pen'];

function row(name: string, samples: Sample[], device: Device, writes: number[]): object {
  const points = pointsOf(samples, device);
  const ours = drawWithGapboard(points, device, writes);
  const whole = drawWithWholeRecords(points, device, writes);
  return {
    stroke: name,
    device,
    points: points.length,
    'wire B': ours.wire,
    'B a point': Number((ours.wire / points.length).toFixed(1)),
    updates: ours.updates,
    'stored B': ours.stored,
    'stored / plain': Number((ours.stored / plainSize(points, device)).toFixed(2)),
    'whole wire B': whole.wire,
    'whole updates': whole.updates,
    'whole stored B': whole.stored,
    'wire / whole %': Number(((100 * ours.wire) / whole.wire).toFixed(2)),
  };
}

function table(writesOf: (samples: Sample[]) => number[]): void {
  const rows = [...recordedStrokes()].flatMap(([name, samples]) =>
    DEVICES.map((device) => row(name, samples, device, writesOf(samples))),
  );
  console.table(rows);
}

console.log(
  'Plain: the finished record as JSON. Whole: each write the whole record, in a YKeyValue.',
);
console.log('\nOne message a point, the worst there can be:');
table((samples) => everyPoint(pointsOf(samples, 'mouse')));
console.log('\nAs drawn, written 30 times a second:');
table(asDrawn);
