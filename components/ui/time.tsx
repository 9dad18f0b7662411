type Props = {
  /** ISO 8601. */
  dateTime: string;
  /** What is shown, already formatted: « il y a 9 min ». */
  children: string;
  /** The whole date, as a tooltip. */
  title?: string | undefined;
  className?: string | undefined;
};

/** A moment, shown in words, with its whole date on demand. */
export function Time({ dateTime, children, title, className }: Props) {
  return (
    <time dateTime={dateTime} data-tip={title} className={className}>
      {children}
    </time>
  );
}
