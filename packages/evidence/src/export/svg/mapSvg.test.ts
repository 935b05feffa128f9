import { expect, test } from 'vitest';
import { publishedBoard } from '../../testing/homelessness.ts';
import { mapShape, MAP } from '../../testing/records.ts';
import { mapOf, optionsWith, sampleMap } from '../testing/sample.ts';
import { type MapLook, mapSvg } from './mapSvg.ts';

const LOOK: MapLook = { view: 'bubbles', width: 1_200, theme: 'light' };

function drawn(more: Partial<MapLook> = {}, map = sampleMap()): string {
  return mapSvg(map, optionsWith(), { ...LOOK, ...more });
}

/** The element that draws a cell, found by what it is called. */
function cell(svg: string, name: string): string {
  const at = svg.indexOf(`<g><title>${name}`);
  if (at < 0) throw new Error(`No cell is called ${name}.`);
  return svg.slice(at, svg.indexOf('<g><title>', at + 1));
}

function count(svg: string, what: RegExp): number {
  return (svg.match(new RegExp(what, 'g')) ?? []).length;
}

test('a drawing says what it is, and every cell what is in it', () => {
  const svg = drawn();
  expect(svg).toContain('role="img" aria-labelledby="map-title map-about"');
  expect(svg).toContain('<title id="map-title">Care entry</title>');
  expect(svg).toContain(
    '<desc id="map-about">Practitioner evidence map, not a systematic evidence and gap map. 3 themes by 3 outcomes: 4 studies, 1 research note, 1 practice note, 1 lived experience note, 2 gaps, 1 question. In no cell yet: 1 study and 1 note. 5 of 9 cells not discussed yet.</desc>',
  );
  expect(count(svg, /<g><title>/)).toBe(9);
  cell(
    svg,
    'Family group conferences, Safety: Some evidence, mixed or unclear, contested, 2 studies',
  );
  cell(svg, 'Supervision, Safety: Not discussed yet</title>');
});

test('a bubble has its number, the fill of its strength, a dark edge, dots and an arrow', () => {
  const svg = cell(drawn(), 'Intensive support, Care entry');
  expect(svg).toMatch(/<circle [^>]*fill="#56B4E9" stroke="#1A1A1A" stroke-width="1.5"\/>/);
  expect(svg).toMatch(/<text [^>]*>3<\/text>/);
  expect(count(svg, /<circle [^>]*r="2.8" fill="#1A1A1A"/)).toBe(2);
  expect(count(svg, /<circle [^>]*r="2.8" fill="none"/)).toBe(1);
  expect(svg).toContain('rotate(45)');
});

test('areas are in the proportion of counts', () => {
  const radius = (name: string) =>
    Number(/<circle [^>]*r="([\d.]+)" fill="#(?:56B4E9|D9DEDD)"/.exec(cell(drawn(), name))?.[1]);
  const three = radius('Intensive support, Care entry');
  const two = radius('Family group conferences, Safety');
  const one = radius('Supervision, Cost');
  expect(three ** 2 / one ** 2).toBeCloseTo(3, 1);
  expect(two ** 2 / one ** 2).toBeCloseTo(2, 1);
});

test('practice and lived experience stand beside the bubble with signs of their own', () => {
  const svg = cell(drawn(), 'Family group conferences, Safety');
  expect(svg).toMatch(/<rect [^>]*width="8" height="8" fill="#D55E00" stroke="#1A1A1A"/);
  expect(svg).toMatch(/<path d="M5 9.2C[^>]*fill="#D55E00"/);
});

test('no research found is a dashed ring, not discussed yet is dots and nothing in them', () => {
  const none = cell(drawn(), 'Family group conferences, Cost');
  expect(none).toMatch(/<circle [^>]*r="9" fill="#FFFFFF" [^>]*stroke-dasharray="3 2"/);
  const unknown = cell(drawn(), 'Supervision, Safety');
  expect(unknown).not.toContain('<circle');
  expect(unknown).toContain('stroke-dasharray="1 3"');
});

test('a heat view has tiles by strength, or by how many there are of something', () => {
  const strength = cell(drawn({ view: 'heat' }), 'Intensive support, Care entry');
  expect(strength).toMatch(/<rect [^>]*rx="3" fill="#56B4E9" stroke="#1A1A1A"/);
  const gaps = drawn({ view: 'heat', shade: 'gaps' });
  expect(cell(gaps, 'Family group conferences, Cost')).toMatch(/rx="3" fill="#00476B"/);
  expect(cell(gaps, 'Intensive support, Care entry')).not.toContain('rx="3"');
  expect(gaps).toContain('2 gaps</text>');
});

test('on a dark ground the edges are light', () => {
  const svg = drawn({ theme: 'dark' });
  expect(svg).toContain('fill="#161B1B"');
  expect(cell(svg, 'Intensive support, Care entry')).toContain('stroke="#F1F3F0"');
});

test('a map with more columns than there is room for keeps the width that was asked for', () => {
  const svg = drawn({ width: 1_000 }, mapOf(publishedBoard()));
  const [, width, , across] =
    /width="([\d.]+)" height="([\d.]+)" viewBox="0 0 ([\d.]+)/.exec(svg) ?? [];
  expect(Number(width)).toBe(1_000);
  expect(Number(across)).toBeGreaterThan(1_000);
  expect(count(svg, /<g><title>/)).toBe(43 * 24);
  expect(count(svg, /: Not discussed yet<\/title>/)).toBe(467);
});

test('a map without headings is drawn all the same', () => {
  expect(drawn({}, mapOf([mapShape(MAP, { title: 'Empty' })]))).toContain('>Empty</text>');
});
