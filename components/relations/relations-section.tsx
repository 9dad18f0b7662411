"use client";

import { ExternalLink, Link2 } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { removeExternalLinkAction } from "@/lib/relations/actions";
import { relations as kinds } from "@/lib/relations/schema";
import type { TicketRelations } from "@/lib/tickets/rows";
import { useAskRelation } from "./asked-relation";
import { MergedRow } from "./merged-row";
import { RelationGroup, RemoveLine, TicketLine } from "./relation-rows";
import { SimilarTickets } from "./similar-tickets";
import { useLinking, useRelationAct } from "./use-relation-act";

type Props = { relations: TicketRelations };

function LinkedTickets({ relations }: Props) {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const { unlink } = useLinking();
  const { number, can } = ticket;
  // What was merged into it stands among the merged, with the way to part them.
  const merged = new Set(relations.merged.map((one) => one.number));
  return kinds.map((relation) => {
    const linked = relations.links.filter((link) => link.relation === relation && !merged.has(link.number));
    if (linked.length === 0) return null;
    return (
      <RelationGroup key={relation} name={t(`kinds.${relation}`)}>
        {linked.map((other) => (
          <TicketLine
            key={other.number}
            ticket={other}
            end={
              can.classify ? (
                <RemoveLine
                  label={t("remove", { number: String(other.number) })}
                  onRemove={() => void unlink({ number, relation, other: other.number })}
                />
              ) : null
            }
          />
        ))}
      </RelationGroup>
    );
  });
}

function LinkedPages({ relations }: Props) {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const act = useRelationAct();
  if (relations.pages.length === 0) return null;
  const remove = async (linkId: number) => {
    const problem = await act(
      () => removeExternalLinkAction({ number: ticket.number, linkId }),
      () => toast({ message: t("pageRemoved") }),
    );
    if (problem) toast({ message: problem, danger: true });
  };
  return (
    <RelationGroup name={t("pages")}>
      {relations.pages.map(({ id, url, title }) => (
        <li key={id} className="flex min-h-7 items-center gap-1.75 pointer-coarse:min-h-11">
          <ExternalLink size={14} aria-hidden className="shrink-0 text-ink-3" />
          <a
            href={url}
            target="_blank"
            rel="noreferrer noopener"
            title={url}
            className="min-w-0 flex-1 truncate rounded-xs underline decoration-line-strong underline-offset-2"
          >
            {title}
          </a>
          {ticket.can.classify ? (
            <RemoveLine label={t("removePage", { title })} onRemove={() => void remove(id)} />
          ) : null}
        </li>
      ))}
    </RelationGroup>
  );
}

/** What the ticket is linked to, and what reads like it. */
export function RelationsSection() {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const ask = useAskRelation();
  const { relations, can } = ticket;
  if (!relations) return null;
  const none = relations.links.length + relations.pages.length + relations.merged.length === 0;
  return (
    <section aria-labelledby="relations" className="mt-4.5">
      <div className="mb-1.5 flex min-h-6 items-center gap-1.5">
        <h2 id="relations" className="text-sm font-semibold">
          {t("title")}
        </h2>
        {can.classify ? (
          <Button
            variant="quiet"
            size="xs"
            className="ml-auto text-accent-text! [&_.icon]:text-inherit!"
            icon={<Link2 size={13} aria-hidden />}
            onClick={() => {
              ask({ kind: "link" });
            }}
          >
            {t("add")}
          </Button>
        ) : null}
      </div>
      {none ? <p className="text-sm text-ink-3">{t("none")}</p> : null}
      <LinkedTickets relations={relations} />
      <LinkedPages relations={relations} />
      {relations.merged.length > 0 ? (
        <RelationGroup name={t("merged")}>
          {relations.merged.map((merged) => (
            <MergedRow key={merged.number} merged={merged} />
          ))}
        </RelationGroup>
      ) : null}
      <SimilarTickets />
    </section>
  );
}
