import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { statusLabels } from "@/lib/tickets/labels";
import type { TicketStatus } from "@/lib/tickets/status";

/** A status as drawing, word and colour, always together. */
export function StatusBadge({ status, size }: { status: TicketStatus; size?: "sm" | "md" }) {
  const t = useTranslations("tickets.status");
  const label = statusLabels[status];
  return (
    <Badge
      size={size}
      className={label.badge}
      icon={<ShapeGlyph shape={label.glyph} size={size === "sm" ? 14 : 16} className={label.text} />}
    >
      {t(status)}
    </Badge>
  );
}
