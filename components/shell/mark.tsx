/** The mark: a ring that is not closed yet. */
export const Mark = () => (
  <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">
    <path d="M20.6 6.2A10 10 0 1 0 22.9 14" fill="none" stroke="currentColor" strokeWidth="3.6" strokeLinecap="round" />
    <circle cx="22" cy="9.4" r="2.3" className="fill-focus" />
  </svg>
);
