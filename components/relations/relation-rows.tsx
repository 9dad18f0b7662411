"use client";

import { X } from "@/components/ui/icons/everyday";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import { IconButton } from "@/components/ui/icon-button";
import type { LinkedTicket } from "@/lib/tickets/rows";

/** A kind of link, with what is linked so. */
export function RelationGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="mt-2 first:mt-0">
      <h3 className="text-xs text-ink-3">{name}</h3>
      <ul>{children}</ul>
    </div>
  );
}

type RowProps = { ticket: LinkedTicket; end?: ReactNode };

/** A linked ticket: its status, its number and its title. */
export function TicketLine({ ticket: { number, title, status }, end }: RowProps) {
  const t = useTranslations("tickets.status");
  return (
    <li className="flex min-h-7 items-center gap-1.75 pointer-coarse:min-h-11">
      <StatusGlyph status={status} label={t(status)} className="shrink-0" />
      <Link
        href={`/tickets/${String(number)}`}
        prefetch={false}
        className="flex min-w-0 flex-1 items-center gap-1.5 rounded-xs pointer-coarse:min-h-11"
      >
        <span className="shrink-0 text-sm text-ink-3">#{number}</span>
        <span className="truncate">{title}</span>
      </Link>
      {end}
    </li>
  );
}

/** Takes one link away. */
export function RemoveLine({ label, onRemove }: { label: string; onRemove: () => void }) {
  return <IconButton size="xs" label={label} icon={<X size={13} />} className="-mr-1 shrink-0" onClick={onRemove} />;
}
