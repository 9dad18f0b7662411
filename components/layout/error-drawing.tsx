export type ErrorDrawingKind = "not-found" | "error" | "unavailable" | "offline";

const marks: Record<ErrorDrawingKind, React.ReactNode> = {
  "not-found": <path d="M99.6 64.4a4.5 4.5 0 1 1 5.9 4.2c-1.1.45-1.5 1.1-1.5 2.3M104 75.6v.01" strokeWidth="2.4" />,
  error: <path d="M104 60.5v9M104 75.6v.01" strokeWidth="2.4" />,
  unavailable: <path d="M100.5 62.5v11M107.5 62.5v11" strokeWidth="2.4" />,
  offline: <path d="M98.5 62.5l11 11M109.5 62.5l-11 11" strokeWidth="2.4" />,
};

/** A blank ticket with the sign of what happened. */
export function ErrorDrawing({ kind }: { kind: ErrorDrawingKind }) {
  const alarming = kind === "error" || kind === "offline";
  return (
    <svg width="132" height="92" viewBox="0 0 132 92" fill="none" aria-hidden>
      <path
        d="M34 10h64a12 12 0 0 1 12 12v8.5a8.5 8.5 0 0 0 0 17V56a12 12 0 0 1-12 12H34a12 12 0 0 1-12-12v-8.5a8.5 8.5 0 0 0 0-17V22a12 12 0 0 1 12-12z"
        fill="var(--color-surface)"
        stroke="var(--color-line-strong)"
        strokeWidth="1.5"
        strokeDasharray="5 4"
      />
      <path d="M44 30h44M44 42h30" stroke="var(--color-line-strong)" strokeWidth="4" strokeLinecap="round" />
      <circle cx="104" cy="68" r="15" fill={alarming ? "var(--color-danger)" : "var(--color-accent)"} />
      <g
        stroke={alarming ? "var(--color-on-danger)" : "var(--color-on-accent)"}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {marks[kind]}
      </g>
    </svg>
  );
}
