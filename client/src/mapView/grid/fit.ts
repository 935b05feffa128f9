/**
 * How large everything in the table is, so that all of a map is seen at once where that leaves it
 * legible, and the rest is scrolled to where it does not.
 */
import { softHyphens } from './softHyphens.ts';
import type { HeadSpans } from './spans.ts';
import { type Label, largestText, type Measure, widestPart } from './textFit.ts';

/** The window's room for the table and what of it the headings above the columns take, in CSS pixels. */
export interface Room {
  width: number;
  height: number;
  headHeight: number;
  /** the reader's own size of text */
  rem: number;
}

/** The headings beside the rows and above the columns, and how many of these there are. */
export interface Heads {
  beside: HeadSpans;
  above: HeadSpans;
  rows: number;
  columns: number;
}

/** How headings of one kind are written. */
export interface HeadText {
  /** in CSS pixels */
  size: number;
  /** no word of theirs has to be parted */
  isWhole: boolean;
}

/** All in CSS pixels. */
export interface Fit {
  /** the headings above, together */
  head: number;
  column: number;
  row: number;
  /** a band of groups beside the rows, and the band of the rows' own headings */
  group: number;
  leaf: number;
  /** of headings above, and of both kinds of headings beside */
  headText: HeadText;
  groupText: HeadText;
  leafText: HeadText;
  /** sizes of text: of numbers, and of those beside a bubble */
  number: number;
  mark: number;
  /** the largest that a bubble may be */
  radius: number;
}

/** The least that columns, rows and text may have, in rem. */
const LEAST = { column: 5.25, row: 2.375, text: 0.8125, group: 0.75, number: 0.9375 };
/** The most that text and rows may have, since a map of four cells is no poster; and columns of a table that scrolls. */
const MOST = { text: 1.5, number: 2.25, row: 11, column: 7.5 };
/** Headings larger than this, in rem, are read from afar: rather than still larger, their words are whole. */
const FROM_AFAR = 1.125;
/** What the headings above may take of the window's height. */
const HEAD_PART = 0.34;
/** Between a bubble and the line around its cell, in CSS pixels. */
const EDGE = 4;
/** A bubble's radius as a part of its column: the rest is for the signs beside it. */
const RADIUS_PART = 0.19;
/** Beside a heading's text on both sides together, in em of the most it may have; and within a cell, in CSS pixels. */
const PAD = { above: 0.4, beside: 1, cell: 6 };
/** Two signs with a digit each beside one another, in em of their text. */
const TWO_MARKS = 3;

export function fitTable(room: Room, heads: Heads, measure: Measure): Fit {
  const { width, height, headHeight, rem } = room;
  const group = clamp(6 * rem, 0.075 * width, 10 * rem);
  const leaf = clamp(8 * rem, 0.13 * width, 16 * rem);
  const beside = leaf + (heads.beside.bands - 1) * group;
  const column = columnIn(width - beside, heads, rem, measure);
  const row = clamp(
    LEAST.row * rem,
    Math.floor((height - headHeight) / heads.rows),
    MOST.row * rem,
  );
  const number = clamp(LEAST.number * rem, Math.min(column / 5, row / 2.4), MOST.number * rem);
  const text = {
    most: clamp(LEAST.text * rem, Math.min(column / 5.5, row / 2.2), MOST.text * rem),
    least: LEAST.text * rem,
  };
  const labels = labelsIn(heads, { column, row, group, leaf, height, text: text.most });
  const radius = Math.min(row / 2 - EDGE, column * RADIUS_PART);
  const besideBubble = column - 2 * radius - 0.25 * number - PAD.cell;
  return {
    head: headHeight,
    column,
    row,
    group,
    leaf,
    headText: headText(labels.above, text),
    groupText: headText(labels.groups, { ...text, least: LEAST.group * rem }),
    leafText: headText(labels.leaves, text),
    number,
    mark: Math.max(LEAST.text * rem, Math.min(0.88 * number, besideBubble / TWO_MARKS)),
    radius,
  };

  function headText(all: readonly Label[], { most, least }: { most: number; least: number }) {
    const whole = largestText(all, { most, least: FROM_AFAR * rem }, measure);
    if (whole !== undefined) return { size: whole, isWhole: true };
    const parted = all.map((label) => ({ ...label, text: softHyphens(label.text) }));
    return { size: largestText(parted, { most, least }, measure) ?? least, isWhole: false };
  }
}

/** An equal share of the width; where that is too little, and the table scrolls anyway, what the longest word needs. */
function columnIn(width: number, { above, columns }: Heads, rem: number, measure: Measure): number {
  const share = Math.floor(width / columns);
  if (share >= LEAST.column * rem) return share;
  const leaves = above.heads.filter(({ isGroup }) => !isGroup);
  const widest = Math.max(
    ...leaves.map(({ heading }) => widestPart(softHyphens(heading.label), measure)),
  );
  const needed = Math.ceil((widest + PAD.above) * LEAST.text * rem);
  return clamp(LEAST.column * rem, needed, MOST.column * rem);
}

interface Sizes {
  column: number;
  row: number;
  group: number;
  leaf: number;
  height: number;
  text: number;
}

/** The texts of all headings with the room they have. */
function labelsIn(
  { above, beside }: Heads,
  { column, row, group, leaf, height, text }: Sizes,
): Record<'above' | 'groups' | 'leaves', Label[]> {
  const groups = beside.heads.filter(({ isGroup }) => isGroup);
  const leaves = beside.heads.filter(({ isGroup }) => !isGroup);
  return {
    above: above.heads.map(({ heading, leaves: over, bands }) => ({
      text: heading.label,
      width: over * column - PAD.above * text,
      height: (bands / above.bands) * HEAD_PART * height,
    })),
    groups: groups.map(({ heading, leaves: over }) => ({
      text: heading.label,
      width: group - PAD.beside * text,
      height: over * row,
    })),
    leaves: leaves.map(({ heading, bands }) => ({
      text: heading.label,
      width: leaf + (bands - 1) * group - PAD.beside * text,
      height: row,
    })),
  };
}

function clamp(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
