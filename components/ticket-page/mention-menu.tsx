"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import type { CaretChoice } from "@/components/ui/caret-list";
import { CaretMenu } from "@/components/ui/caret-menu";
import { matchesQuery } from "@/components/ui/text-match";
import type { MentionablePerson } from "@/lib/tickets/rows";
import { useTicketPage } from "./ticket-context";
import { useMentionable } from "./use-mentionable";

const SHOWN = 8;

type Line = CaretChoice & { name: string };

/** Offers the staff who see the ticket when @ is typed in a note; their whole name is what calls them. */
export function MentionMenu({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTranslations("ticketPage.composer.mention");
  const { me } = useTicketPage();
  const { peopleFor, ask } = useMentionable();
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
      onQuery={ask}
      choicesFor={(query) =>
        peopleFor(query)
          ?.filter(({ id, name }) => id !== me.id && matchesQuery(name, query))
          .slice(0, SHOWN)
          .map(lineOf) ?? null
      }
      onChoose={({ name }) => `@${name} `}
    />
  );
}
