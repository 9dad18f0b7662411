import clsx from "clsx";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { statusLabels } from "@/lib/tickets/labels";
import type { TicketStatus } from "@/lib/tickets/status";

type Props = {
  status: TicketStatus;
  size?: number | undefined;
  /** A name where the word doesn't stand beside it. */
  label?: string | undefined;
  className?: string | undefined;
};

/** A status's drawing in its colour. */
export function StatusGlyph({ status, size = 16, label, className }: Props) {
  const { glyph, text } = statusLabels[status];
  return <ShapeGlyph shape={glyph} size={size} label={label} className={clsx(text, className)} />;
}
