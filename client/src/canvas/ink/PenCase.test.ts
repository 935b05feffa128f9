import { PENS } from '@gapboard/board';
import { expect, test } from 'vitest';
import { PenCase } from './PenCase.ts';
import { NEW_STATE, PALETTE_MAX, readState } from './penState.ts';
import { COLOURS } from './pens.ts';

const cartoonist = () => new PenCase(PENS, NEW_STATE);

test('a pen is taken up as it was put down', () => {
  const pens = cartoonist();
  pens.take('brush');
  pens.colour('red');
  pens.size('xl');
  pens.take('pencil');
  expect(pens.held.colour).toBe('black');
  pens.take('brush');
  expect(pens.held).toEqual({ pen: 'brush', colour: 'red', size: 'xl' });
});

test('the pen before is one press away, and so is the one after it', () => {
  const pens = cartoonist();
  pens.take('marker');
  pens.take('tone');
  pens.switchBack();
  expect(pens.held.pen).toBe('marker');
  pens.switchBack();
  expect(pens.held.pen).toBe('tone');
  // To take the pen that is in the hand already is no switch.
  pens.take('tone');
  pens.switchBack();
  expect(pens.held.pen).toBe('marker');
});

test('gouache corrects, and stays white', () => {
  const pens = cartoonist();
  pens.take('gouache');
  pens.colour('red');
  expect(pens.held.colour).toBe('white');
});

test('a size has an end in either direction', () => {
  const pens = cartoonist();
  for (let n = 0; n < 9; n++) pens.resize(1);
  expect(pens.held.size).toBe('xl');
  for (let n = 0; n < 9; n++) pens.resize(-1);
  expect(pens.held.size).toBe('s');
});

test('a palette takes eight pens, none twice, and lets go of each', () => {
  const pens = cartoonist();
  for (const colour of COLOURS) {
    pens.colour(colour);
    pens.keep();
    pens.keep();
  }
  expect(pens.state.palette).toHaveLength(PALETTE_MAX);
  const [first] = pens.state.palette;
  if (!first) throw new Error('There is one.');
  pens.drop(first);
  expect(pens.state.palette).toHaveLength(PALETTE_MAX - 1);
  expect(pens.state.palette).not.toContainEqual(first);
});

test('who has no brush does not get one, by memory or by a key', () => {
  const pens = new PenCase(['ink', 'marker'], {
    ...NEW_STATE,
    held: { pen: 'brush', colour: 'red', size: 'm' },
  });
  expect(pens.held.pen).toBe('ink');
  pens.take('brush');
  expect(pens.held.pen).toBe('ink');
});

test('what is remembered is read as it was, and damage only costs what is damaged', () => {
  const pens = cartoonist();
  pens.take('brush');
  pens.keep();
  pens.setLeftHanded(true);
  pens.setButton('undo');
  pens.setTool('draw');
  const written: unknown = JSON.parse(JSON.stringify(pens.state));
  expect(readState(written)).toEqual(pens.state);
  const damaged = { ...pens.state, held: { pen: 'quill' }, palette: [1, ...pens.state.palette] };
  expect(readState(damaged)).toEqual({ ...pens.state, held: NEW_STATE.held });
  for (const nonsense of [undefined, null, 7, 'pens', []]) {
    expect(readState(nonsense)).toEqual(NEW_STATE);
  }
});
