"use client";

import { GitMerge, Link2, Split } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { MenuAction, MenuSeparator } from "@/components/ui/menu-lines";
import { useAskRelation } from "./asked-relation";

/** What joins and parts tickets, in the ticket's menu. */
export function RelationLines() {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const ask = useAskRelation();
  if (!ticket.can.classify) return null;
  const splits = ticket.comments.some(({ became }) => became === null);
  return (
    <>
      <MenuSeparator />
      <MenuAction icon={<Link2 size={16} />} onSelect={() => ask({ kind: "link" })}>
        {t("addMenu")}
      </MenuAction>
      {ticket.mergedInto ? null : (
        <MenuAction icon={<GitMerge size={16} />} onSelect={() => ask({ kind: "merge" })}>
          {t("mergeMenu")}
        </MenuAction>
      )}
      {splits ? (
        <MenuAction icon={<Split size={16} />} onSelect={() => ask({ kind: "split" })}>
          {t("splitMenu")}
        </MenuAction>
      ) : null}
    </>
  );
}
