type Props = { size?: number | undefined; className?: string | undefined };

/** The product's mark: a ticket with a check. */
export function ProductMark({ size = 28, className }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" className={className} aria-hidden>
      <path
        d="M6 4h16a4 4 0 0 1 4 4v2.6a3.4 3.4 0 0 0 0 6.8V20a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4v-2.6a3.4 3.4 0 0 0 0-6.8V8a4 4 0 0 1 4-4z"
        fill="var(--color-accent)"
      />
      <path
        d="M9.4 14.3l3.2 3.2 6.1-6.7"
        fill="none"
        stroke="var(--color-on-accent)"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
