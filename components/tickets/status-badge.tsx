import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { statusLabels } from "@/lib/tickets/labels";
import type { TicketStatus } from "@/lib/tickets/status";
import { StatusGlyph } from "./status-glyph";

type Props = { status: TicketStatus; size?: "sm" | "md" | undefined };

/** A status: its drawing, its word and its colour, always together. */
export function StatusBadge({ status, size = "md" }: Props) {
  const t = useTranslations("tickets.status");
  return (
    <Badge
      size={size}
      icon={<StatusGlyph status={status} size={size === "sm" ? 14 : 16} />}
      className={statusLabels[status].badge}
    >
      {t(status)}
    </Badge>
  );
}
