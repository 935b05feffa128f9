/**
 * What the privacy guard looks for in a text, and how sure it is.
 *
 * | kind          | block: not sent                               | warn: asked about                                  | note: shown to nobody unasked             |
 * |---------------|-----------------------------------------------|----------------------------------------------------|-------------------------------------------|
 * | nhs-number    | valid, whole or 3-3-4 with "NHS" within 40    | valid, standing alone; in other groups with "NHS"  |                                           |
 * |               | characters; in any groups after "NHS number"  | near; or not valid, after "NHS number"             |                                           |
 * | ni-number     | valid prefix, six digits, A to D              | a prefix that is never issued; or right after      |                                           |
 * |               |                                               | "NI number" and without its last letter            |                                           |
 * | upn           | valid, whole; or valid in groups after "UPN"  | not valid, right after "UPN"                       |                                           |
 * | date-of-birth | a date within 25 characters of "dob", "born", | a whole date of its own                            | a date with another purpose: "accessed",  |
 * |               | "date of birth", "birthday", "aged"           |                                                    | "on", "from … to …"; or of a doubtful form |
 * | phone         |                                               | a UK number's form, or "+" and a country           |                                           |
 * | email         |                                               | every address                                      |                                           |
 * | postcode      |                                               | a whole postcode                                   |                                           |
 * | postcode-area |                                               |                                                    | its first half alone, in capitals         |
 * | case-mark     |                                               | "case no", "ref", Liquidlogic, Mosaic, ICS and a   |                                           |
 * |               |                                               | mark with digits; "Child A"                        |                                           |
 * | court-number  |                                               | a family court's number                            |                                           |
 * | named-child   |                                               | a full name after "child", "mum", "father" …       |                                           |
 *
 * DOIs, ISSNs, ISBNs and web addresses are taken out first: digits in them look like all of these.
 * The guard is against slips, not against cunning: what is written to get past it will.
 */
export const KINDS = [
  'nhs-number',
  'ni-number',
  'upn',
  'date-of-birth',
  'phone',
  'email',
  'postcode',
  'postcode-area',
  'case-mark',
  'court-number',
  'named-child',
] as const;
export type Kind = (typeof KINDS)[number];

/** How sure the guard is, weakest first. */
export const LEVELS = ['note', 'warn', 'block'] as const;
export type Level = (typeof LEVELS)[number];

/** Where in a text something lies that may identify a person. It never carries the text itself, so that it can be kept and counted. */
export interface Finding {
  kind: Kind;
  level: Level;
  /** offsets into the text as it was given, in UTF-16 units; `end` is the first after it */
  start: number;
  end: number;
}

/** One thing to look for, in text that {@link plainForm} made plain. */
export type Rule = (plain: string) => Finding[];

export function atLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}
