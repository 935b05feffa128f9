import { type EvidenceNote, UNSAID } from '@gapboard/board/schema';
import { GAP_KIND_LABELS, NOTE_KIND_LABELS, STRENGTH_SYMBOLS } from '@gapboard/evidence';
import { type Box, Box as TLBox, RichTextSVG } from 'tldraw';
import { KIND_LOOKS, NOTE_INK } from './kindLook.ts';
import { KindMark } from './KindSign.tsx';
import { FONT_SIZES, FOOT_HEIGHT, HEAD_HEIGHT, LINE_HEIGHT, PADDING } from './noteSize.ts';

/** A note in a picture that is taken of the board. */
export function NotePicture({ shape, bounds }: { shape: EvidenceNote; bounds: Box }) {
  const { kind, strength, gap, richText, size, font, verticalAlign } = shape.props;
  const { paper, bar, onBar } = KIND_LOOKS[kind];
  const text = new TLBox(0, 0, bounds.w, bounds.h - HEAD_HEIGHT - FOOT_HEIGHT);
  return (
    <g>
      <rect width={bounds.w} height={bounds.h} rx={4} fill={paper} stroke="#8a8f8e" />
      <rect width={bounds.w} height={HEAD_HEIGHT} rx={4} fill={bar} />
      <g transform="translate(8 5)" color={onBar}>
        <KindMark kind={kind} />
      </g>
      <text x={28} y={17} fill={onBar} fontSize={13} fontFamily={pictured('sans')}>
        {NOTE_KIND_LABELS[kind]}
      </text>
      {strength !== UNSAID && (
        <text
          x={bounds.w - 8}
          y={17}
          textAnchor="end"
          fill={onBar}
          fontSize={12}
          fontFamily={pictured('sans')}
        >
          {STRENGTH_SYMBOLS[strength]}
        </text>
      )}
      <g transform={`translate(0 ${HEAD_HEIGHT})`}>
        <RichTextSVG
          fontSize={FONT_SIZES[size]}
          fontFamily={pictured(font)}
          lineHeight={LINE_HEIGHT}
          textAlign="start"
          verticalAlign={verticalAlign}
          richText={richText}
          labelColor={NOTE_INK}
          bounds={text}
          padding={PADDING}
          showTextOutline={false}
        />
      </g>
      {gap !== UNSAID && (
        <text x={8} y={bounds.h - 8} fill={NOTE_INK} fontSize={12} fontFamily={pictured('sans')}>
          {GAP_KIND_LABELS[gap]}
        </text>
      )}
    </g>
  );
}

/** A picture stands by itself: it knows none of the page's variables. */
function pictured(font: EvidenceNote['props']['font']): string {
  return `tldraw_${font}, sans-serif`;
}
