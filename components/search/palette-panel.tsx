"use client";

import { ArrowRight, FilePlus2, Hash } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { CommandPalette } from "@/components/ui/command-palette";
import { Kbd } from "@/components/ui/kbd";
import { matchesQuery } from "@/components/ui/text-match";
import { MatchedText } from "@/components/ui/matched-text";
import { useFoundTickets } from "./use-found-tickets";

export type PalettePlace = { href: string; label: string };
type Props = { open: boolean; onOpenChange: (open: boolean) => void; places: readonly PalettePlace[] };

/** Go to a page, open a ticket by its number, find one by words. */
export function PalettePanel({ open, onOpenChange, places }: Props) {
  const t = useTranslations("palette");
  const router = useRouter();
  const pathname = usePathname();
  const [query, setQuery] = useState("");
  const { found, loading } = useFoundTickets(open ? query : "");
  const go = (href: string) => (how: { beside: boolean }) => {
    if (how.beside) window.open(href, "_blank", "noopener");
    else router.push(href);
    setQuery("");
  };
  const number = /^#?(\d{1,10})$/.exec(query.trim())?.[1];
  const current = /^\/tickets\/(\d+)$/.exec(pathname)?.[1];
  const groups = [
    {
      id: "tickets",
      label: t("tickets"),
      commands: [
        ...found.map((ticket) => ({
          id: `ticket-${String(ticket.number)}`,
          icon: <Hash size={16} aria-hidden />,
          label: (
            <>
              <span className="text-sm text-ink-3">#{ticket.number}</span>{" "}
              <MatchedText text={ticket.title} query={query} />
            </>
          ),
          end: ticket.requester.name,
          onSelect: go(`/tickets/${String(ticket.number)}`),
        })),
        ...(number !== undefined && !found.some((ticket) => String(ticket.number) === number)
          ? [
              {
                id: "by-number",
                icon: <Hash size={16} aria-hidden />,
                label: t("openNumber", { number }),
                onSelect: go(`/tickets/${number}`),
              },
            ]
          : []),
      ],
    },
    {
      id: "places",
      label: t("places"),
      commands: places
        .filter((place) => matchesQuery(place.label, query))
        .map((place) => ({
          id: place.href,
          icon: <ArrowRight size={16} aria-hidden />,
          label: place.label,
          onSelect: go(place.href),
        })),
    },
    {
      id: "acts",
      label: t("acts"),
      commands: matchesQuery(t("newTicket"), query)
        ? [
            {
              id: "new",
              icon: <FilePlus2 size={16} aria-hidden />,
              label: t("newTicket"),
              onSelect: go("/tickets/new"),
            },
          ]
        : [],
    },
  ];
  const count = groups.reduce((sum, group) => sum + group.commands.length, 0);
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      label={t("label")}
      placeholder={t("placeholder")}
      query={query}
      onQueryChange={setQuery}
      groups={groups}
      context={current === undefined ? null : t("on", { number: current })}
      emptyText={t("empty")}
      loading={loading}
      countText={t("count", { count })}
      footer={<Keys />}
    />
  );
}

function Keys() {
  const t = useTranslations("palette.keys");
  return (
    <>
      <span className="flex items-center gap-1">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {t("choose")}
      </span>
      <span className="flex items-center gap-1">
        <Kbd>↵</Kbd> {t("open")}
      </span>
      <span className="flex items-center gap-1">
        <Kbd>Ctrl ↵</Kbd> {t("beside")}
      </span>
    </>
  );
}
