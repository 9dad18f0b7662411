"use client";

import { ChevronRight } from "@/components/ui/icons/everyday";
import { GitMerge, Link2 } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast-queue";
import type { SimilarTicket } from "@/lib/relations/rows";
import { useAskRelation } from "./asked-relation";
import { readSimilar } from "./read-relations";
import { TicketLine } from "./relation-rows";
import { useLinking } from "./use-relation-act";

type Read = SimilarTicket[] | "reading" | "failed";

function SimilarLine({ similar, onLinked }: { similar: SimilarTicket; onLinked: () => void }) {
  const t = useTranslations("ticketPage.similar");
  const { ticket } = useTicketPage();
  const ask = useAskRelation();
  const { link } = useLinking();
  const { number, title } = similar;
  const relate = async () => {
    const problem = await link({ number: ticket.number, relation: "relates", other: number });
    if (problem) toast({ message: problem, danger: true });
    else onLinked();
  };
  const acts = (
    <span className="flex shrink-0">
      <IconButton
        size="xs"
        label={t("link", { number: String(number) })}
        icon={<Link2 size={13} />}
        onClick={() => void relate()}
      />
      <IconButton
        size="xs"
        label={t("merge", { number: String(number) })}
        icon={<GitMerge size={13} />}
        onClick={() => {
          ask({ kind: "merge", into: { number, title } });
        }}
      />
    </span>
  );
  return <TicketLine ticket={similar} end={ticket.can.classify ? acts : null} />;
}

function Found({ read, onLinked }: { read: Read; onLinked: (number: number) => void }) {
  const t = useTranslations("ticketPage.similar");
  if (read === "reading") return <p className="py-1 text-sm text-ink-3">{t("loading")}</p>;
  if (read === "failed") return <p className="py-1 text-sm text-ink-3">{t("failed")}</p>;
  if (read.length === 0) return <p className="py-1 text-sm text-ink-3">{t("none")}</p>;
  return (
    <ul>
      {read.map((similar) => (
        <SimilarLine
          key={similar.number}
          similar={similar}
          onLinked={() => {
            onLinked(similar.number);
          }}
        />
      ))}
    </ul>
  );
}

/** What reads like the ticket: searched for when somebody looks, so that the page waits for nothing. */
export function SimilarTickets() {
  const t = useTranslations("ticketPage.similar");
  const { ticket } = useTicketPage();
  const [read, setRead] = useState<Read>("reading");
  const look = async () => {
    setRead("reading");
    setRead((await readSimilar(ticket.number)) ?? "failed");
  };
  return (
    <details
      className="group/similar mt-2"
      onToggle={(event) => {
        if (event.currentTarget.open) void look();
      }}
    >
      <summary className="flex min-h-7 list-none items-center gap-1 rounded-xs text-sm text-ink-2 select-none hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden
          className="transition-transform duration-fast group-open/similar:rotate-90"
        />
        {t("title")}
      </summary>
      <Found
        read={read}
        onLinked={(number) => {
          setRead((now) => (typeof now === "string" ? now : now.filter((one) => one.number !== number)));
        }}
      />
    </details>
  );
}
