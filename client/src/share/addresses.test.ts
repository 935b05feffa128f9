import { expect, test } from 'vitest';
import { atOrigin, typedAddress } from './addresses.ts';

test('a link keeps its token when it moves to an address that others can reach', () => {
  expect(atOrigin('http://localhost:8787/join#Zm9v-YmFy_A', 'http://192.168.1.20:8787')).toBe(
    'http://192.168.1.20:8787/join#Zm9v-YmFy_A',
  );
});

test('without another address a link stays as the server gave it', () => {
  const link = 'https://gapboard.example/join#Zm9v';
  expect(atOrigin(link, undefined)).toBe(link);
});

test('what people type is short, and has the port where one is needed', () => {
  expect(typedAddress('http://192.168.1.20:8787/join#a')).toBe('192.168.1.20:8787');
  expect(typedAddress('https://gapboard.example/join#a')).toBe('gapboard.example');
});
