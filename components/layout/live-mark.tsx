/** « En direct », beside a title. */
export function LiveMark({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-ink-3">
      <span aria-hidden className="size-1.5 rounded-full bg-success" />
      {children}
    </span>
  );
}
