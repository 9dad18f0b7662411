/** The drawing of a card still to be written. */
export function NothingFiled() {
  return (
    <svg width="132" height="92" viewBox="0 0 132 92" fill="none" aria-hidden>
      <rect
        x="22"
        y="10"
        width="88"
        height="58"
        rx="12"
        fill="var(--color-surface)"
        stroke="var(--color-line-strong)"
        strokeWidth="1.5"
        strokeDasharray="5 4"
      />
      <circle cx="40" cy="28" r="6" stroke="var(--color-line-control)" strokeWidth="1.8" strokeDasharray="2.6 2.1" />
      <path d="M54 28h38M36 44h60M36 54h40" stroke="var(--color-line-strong)" strokeWidth="4" strokeLinecap="round" />
      <circle cx="104" cy="68" r="15" fill="var(--color-accent)" />
      <path d="M104 61v14M97 68h14" stroke="var(--color-on-accent)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
