/** A hand that is up, in the colour of the text it stands in. */
export function HandSign({ size = 20 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d="M7.5 13V6a1.5 1.5 0 0 1 3 0v5M10.5 11V4a1.5 1.5 0 0 1 3 0v7M13.5 11V5.5a1.5 1.5 0 0 1 3 0V12M16.5 12V8.5a1.5 1.5 0 0 1 3 0V15a6.5 6.5 0 0 1-6.5 6.5c-3 0-4.3-1.3-5.800-3.600L4.600 13.800a1.5 1.5 0 0 1 2.400-1.700l.5.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
