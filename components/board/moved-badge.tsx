"use client";

import { Badge } from "@/components/ui/badge";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { statusLabels } from "@/lib/tickets/labels";
import type { TicketStatus } from "@/lib/tickets/status";
import { useTicketWords } from "./ticket-words";

/** A held card's status once another person has changed it, until the card is let go. */
export function MovedBadge({ status }: { status: TicketStatus }) {
  const words = useTicketWords();
  const { glyph, badge } = statusLabels[status];
  return (
    <Badge size="sm" className={badge} icon={<ShapeGlyph shape={glyph} size={13} />}>
      {words.status(status)}
    </Badge>
  );
}
