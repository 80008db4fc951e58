/** The wordmark is an interval: two bounds and what may lie between. Always left to right. */
export function Wordmark() {
  return (
    <span className="wordmark" dir="ltr" lang="en">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path className="wordmark-bounds" d="M3 2v16M17 2v16" />
        <path className="wordmark-body" d="M6.500 7.500h7v5h-7z" />
      </svg>
      Dateline
    </span>
  );
}
