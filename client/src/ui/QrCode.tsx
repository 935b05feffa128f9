import { useMemo } from 'react';
import { qrPath } from './qrPath.ts';

export interface QrCodeProps {
  text: string;
  /** what it is for and how to do without a camera */
  label: string;
  className?: string | undefined;
}

/** Dark on white whatever the colour scheme: many phone cameras do not read the reverse. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
