"use client";

import { Keyboard } from "@/components/ui/icons/category";
import { FilePlus2 } from "@/components/ui/icons/everyday";
import { ArrowRight, Hash } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { openShortcuts } from "@/components/shortcuts/open-shortcuts";
import type { Command } from "@/components/ui/command-list";
import { CommandPalette } from "@/components/ui/command-palette";
import { Kbd } from "@/components/ui/kbd";
import { matchesQuery } from "@/components/ui/text-match";
import { MatchedText } from "@/components/ui/matched-text";
import { useFoundTickets, type FoundTicket } from "./use-found-tickets";

export type PalettePlace = { href: string; label: string };
type Props = { open: boolean; onOpenChange: (open: boolean) => void; places: readonly PalettePlace[] };

type Go = (href: string) => Command["onSelect"];
type Translate = ReturnType<typeof useTranslations<"palette">>;

function ticketCommands(found: readonly FoundTicket[], query: string, t: Translate, go: Go): Command[] {
  const icon = <Hash size={16} aria-hidden />;
  const lines = found.map((ticket) => ({
    id: `ticket-${String(ticket.number)}`,
    icon,
    label: (
      <>
        <span className="text-sm text-ink-3">#{ticket.number}</span> <MatchedText text={ticket.title} query={query} />
        {ticket.excerpt === null ? null : (
          <span className="block truncate pb-1 text-sm text-ink-3">
            <MatchedText text={ticket.excerpt} query={query} />
          </span>
        )}
      </>
    ),
    end: ticket.requester.name,
    onSelect: go(`/tickets/${String(ticket.number)}`),
  }));
  const number = /^#?(\d{1,10})$/.exec(query.trim())?.[1];
  if (number === undefined || found.some((ticket) => String(ticket.number) === number)) return lines;
  return [...lines, { id: "by-number", icon, label: t("openNumber", { number }), onSelect: go(`/tickets/${number}`) }];
}

function placeCommands(places: readonly PalettePlace[], query: string, go: Go): Command[] {
  return places
    .filter((place) => matchesQuery(place.label, query))
    .map((place) => ({
      id: place.href,
      icon: <ArrowRight size={16} aria-hidden />,
      label: place.label,
      onSelect: go(place.href),
    }));
}

function actCommands(query: string, t: Translate, go: Go): Command[] {
  const all = [
    { id: "new", icon: <FilePlus2 size={16} aria-hidden />, label: t("newTicket"), onSelect: go("/tickets/new") },
    { id: "keys", icon: <Keyboard size={16} aria-hidden />, label: t("shortcuts"), kbd: "?", onSelect: openShortcuts },
  ];
  return all.filter(({ label }) => matchesQuery(label, query));
}

/** Go to a page, open a ticket by its number, find one by words. */
export function PalettePanel({ open, onOpenChange, places }: Props) {
  const t = useTranslations("palette");
  const router = useRouter();
  const current = /^\/tickets\/(\d+)$/.exec(usePathname())?.[1];
  const [query, setQuery] = useState("");
  const { found, loading } = useFoundTickets(open ? query : "");
  const go: Go = (href) => (how) => {
    if (how.beside) window.open(href, "_blank", "noopener");
    else router.push(href);
    setQuery("");
  };
  const groups = [
    { id: "tickets", label: t("tickets"), commands: ticketCommands(found, query, t, go) },
    { id: "places", label: t("places"), commands: placeCommands(places, query, go) },
    { id: "acts", label: t("acts"), commands: actCommands(query, t, go) },
  ];
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
      countText={t("count", { count: groups.reduce((sum, group) => sum + group.commands.length, 0) })}
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
