import { describe, expect, test } from 'vitest';
import { canvasNeedsLicence } from './licence.ts';

const at = (address: string) => {
  const { protocol, hostname } = new URL(address);
  return { protocol, hostname };
};

describe('without a tldraw licence key', () => {
  test.each([
    'http://localhost:8787',
    'http://127.0.0.1:8787',
    'http://192.168.1.20:8787',
    'http://gapboard.example',
    'https://localhost',
    'https://127.0.0.1',
    'https://127.8.9.10:8443',
    'https://[::1]:8443',
  ])('the canvas stays at %s', (address) => {
    expect(canvasNeedsLicence(at(address), null)).toBe(false);
    expect(canvasNeedsLicence(at(address), '')).toBe(false);
  });

  test.each([
    'https://gapboard.example',
    'https://192.168.1.20:8787',
    'https://128.0.0.1',
    'https://127.0.0.1.example',
    'https://localhost.example',
    'http://board.localhost:8787',
    'https://board.localhost',
  ])('the canvas goes blank at %s', (address) => {
    expect(canvasNeedsLicence(at(address), null)).toBe(true);
    expect(canvasNeedsLicence(at(address), '')).toBe(true);
  });
});

test('with a key the canvas stays everywhere', () => {
  for (const address of ['https://gapboard.example', 'http://board.localhost']) {
    expect(canvasNeedsLicence(at(address), 'tldraw-key')).toBe(false);
  }
});
