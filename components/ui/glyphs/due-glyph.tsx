import clsx from "clsx";

type Props = {
  /** The part of the delay already used, 0 to 1. */
  used?: number | undefined;
  /** Two bars instead of the filling: the clock does not run. */
  paused?: boolean | undefined;
  size?: number | undefined;
  className?: string | undefined;
};

const fullTurn = 13.2;

const RING = '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.5"/>';
const PAUSE = '<path d="M6.5 6v4M9.5 6v4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>';

function filling(used: number): string {
  const dash = Math.max(0.66, Math.min(1, Math.max(0, used)) * fullTurn).toFixed(2);
  return `<circle cx="8" cy="8" r="2.1" fill="none" stroke="currentColor" stroke-width="4.2" stroke-dasharray="${dash} 14" transform="rotate(-90 8 8)"/>`;
}

/** A small clock that fills as the delay is used. */
export function DueGlyph({ used = 0, paused = false, size = 14, className }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={clsx("block", className)}
      aria-hidden
      dangerouslySetInnerHTML={{ __html: RING + (paused ? PAUSE : filling(used)) }}
    />
  );
}
