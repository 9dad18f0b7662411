"use client";

import { useTranslations } from "next-intl";
import { useState, type RefObject } from "react";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import type { CaretChoice } from "@/components/ui/caret-list";
import { CaretMenu } from "@/components/ui/caret-menu";
import { matchesQuery } from "@/components/ui/text-match";
import { toast } from "@/components/ui/toast-queue";
import type { MentionablePerson } from "@/lib/tickets/rows";
import { readMentionable } from "./read-ticket";
import { useTicketPage } from "./ticket-context";

const SHOWN = 8;

type Line = CaretChoice & { name: string };

/** Offers the staff who see the ticket when @ is typed in a note; their whole name is what calls them. */
export function MentionMenu({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTranslations("ticketPage.composer.mention");
  const { ticket, me } = useTicketPage();
  const [people, setPeople] = useState<readonly MentionablePerson[] | null>(null);
  const read = async () => {
    const found = await readMentionable(ticket.number);
    if (found === null) toast({ message: t("failed"), danger: true });
    setPeople(found ?? []);
  };
  const lineOf = ({ id, name, role }: MentionablePerson): Line => ({
    id: String(id),
    name,
    label: name,
    icon: <PersonAvatar person={{ id, name }} size={20} />,
    end: t(`roles.${role}`),
  });
  return (
    <CaretMenu<Line>
      field={field}
      sign="@"
      label={t("label")}
      loadingText={t("loading")}
      onOpen={() => {
        if (people === null || people.length === 0) void read();
      }}
      choicesFor={(query) =>
        people
          ?.filter(({ id, name }) => id !== me.id && matchesQuery(name, query))
          .slice(0, SHOWN)
          .map(lineOf) ?? null
      }
      onChoose={({ name }) => `@${name} `}
    />
  );
}
