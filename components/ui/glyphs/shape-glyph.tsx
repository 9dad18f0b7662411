import clsx from "clsx";

export type GlyphShape =
  | "dotted-ring"
  | "half-ring"
  | "pause-ring"
  | "check-disc"
  | "bar-disc"
  | "one-bar"
  | "two-bars"
  | "double-chevron"
  | "alert-square";

const LINE = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"';
const CUT = 'fill="none" stroke="var(--ground, var(--color-surface))" stroke-linecap="round" stroke-linejoin="round"';

/** As text: a list holds hundreds of them, and elements are what drawing a page costs. */
const drawings: Record<GlyphShape, string> = {
  "dotted-ring":
    '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.4 2.31" stroke-dashoffset="1.2"/><circle cx="8" cy="8" r="2" fill="currentColor"/>',
  "half-ring": `<circle cx="8" cy="8" r="6" ${LINE} stroke-width="1.8"/><path d="M8 4.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor"/>`,
  "pause-ring": `<circle cx="8" cy="8" r="6" ${LINE} stroke-width="1.8"/><path d="M6.5 6v4M9.5 6v4" ${LINE} stroke-width="1.7"/>`,
  "check-disc": `<circle cx="8" cy="8" r="6.9" fill="currentColor"/><path d="M5.2 8.2l2 2 3.7-4" ${CUT} stroke-width="1.7"/>`,
  "bar-disc": `<circle cx="8" cy="8" r="6.9" fill="currentColor"/><path d="M5.4 8h5.2" ${CUT} stroke-width="1.7"/>`,
  "one-bar": `<path d="M4 8h8" ${LINE} stroke-width="1.8"/>`,
  "two-bars": `<path d="M4 6.3h8M4 9.9h8" ${LINE} stroke-width="1.8"/>`,
  "double-chevron": `<path d="M4 8l4-4 4 4M4 12.4l4-4 4 4" ${LINE} stroke-width="1.8"/>`,
  "alert-square": `<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="3.4" fill="currentColor"/><path d="M8 4.8v3.8M8 11.2v.01" ${CUT} stroke-width="1.9"/>`,
};

type Props = {
  shape: GlyphShape;
  size?: number | undefined;
  /** A name when no word stands beside the drawing. */
  label?: string | undefined;
  /** The colour, for example `text-status-new`. */
  className?: string | undefined;
};

/** One of the product's own 16-px drawings, in the colour of the text around it. */
export function ShapeGlyph({ shape, size = 16, label, className }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={clsx("block", className)}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      dangerouslySetInnerHTML={{ __html: drawings[shape] }}
    />
  );
}
