import { encode } from 'uqr';

/** The light margin readers need around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one SVG path of its dark modules, in a square of `size` units that includes the margin. */
export function qrPath(text: string): { size: number; path: string } {
  // M: a projector's glare or a head in the way costs up to 15 % of the code.
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    let start = -1;
    // One past the end, to close a run that reaches the edge.
    for (let x = 0; x <= row.length; x++) {
      const dark = row[x] === true;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        path += `M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`;
        start = -1;
      }
    }
  });
  return { size: size + 2 * QUIET, path };
}
