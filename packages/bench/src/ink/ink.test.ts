import { expect, test } from 'vitest';
import { recordedStrokes, type Sample } from '../recordings/strokes.ts';
import {
  asDrawn,
  drawWithGapboard,
  drawWithWholeRecords,
  everyPoint,
  plainSize,
  pointsOf,
  type Device,
} from './measure.ts';

const MOST_BYTES_A_POINT: Record<Device, number> = { mouse: 15, pen: 30 };
const DEVICES: Device[] = ['mouse', 'pen'];

/** Below this a stroke's own record, about 330 bytes and written once, outweighs its points. */
const LONG = 90;
/** From here on that holds with a message for every single point too. */
const VERY_LONG = 250;

const long = [...recordedStrokes()].filter(([, samples]) => samples.length >= LONG);

test.each(long)(
  '%s costs at most 15 bytes a point with a mouse and 30 with a pen',
  (_, samples) => {
    for (const device of DEVICES) {
      const points = pointsOf(samples, device);
      const most = MOST_BYTES_A_POINT[device] * points.length;
      expect(drawWithGapboard(points, device, asDrawn(samples)).wire).toBeLessThanOrEqual(most);
      if (points.length < VERY_LONG) continue;
      expect(drawWithGapboard(points, device, everyPoint(points)).wire).toBeLessThanOrEqual(most);
    }
  },
);

test.each(long)('%s is stored in at most 1.2 times its plain record', (_, samples) => {
  for (const device of DEVICES) {
    const points = pointsOf(samples, device);
    const { stored } = drawWithGapboard(points, device, everyPoint(points));
    expect(stored).toBeLessThanOrEqual(1.2 * plainSize(points, device));
  }
});

test('600 points cost at most 2 % of what whole-record writes cost', () => {
  const samples: Sample[] = recordedStrokes().get('scribble') ?? [];
  for (const device of DEVICES) {
    const points = pointsOf(samples, device);
    expect(points).toHaveLength(600);
    const whole = drawWithWholeRecords(points, device, everyPoint(points)).wire;
    const ours = drawWithGapboard(points, device, everyPoint(points)).wire;
    expect(ours).toBeLessThanOrEqual(0.02 * whole);
  }
});
