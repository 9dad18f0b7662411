"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { AvatarStack } from "@/components/ui/avatar-stack";
import { presences, type PresentPerson } from "@/lib/live/schema";
import { firstName } from "./use-ticket-words";

type Props = {
  people: readonly PresentPerson[];
  /** Where there is room for what the busiest does. */
  words?: boolean;
  className?: string;
};

/** Who else has the ticket open, and what the busiest of them does: « Aïcha écrit une réponse ». */
export function PresentPeople({ people, words = false, className }: Props) {
  const t = useTranslations("ticketPage.presence");
  const busiest = people.toSorted((a, b) => presences.indexOf(b.doing) - presences.indexOf(a.doing));
  const [first] = busiest;
  if (!first) return null;
  const say = ({ doing, name }: PresentPerson) => t(doing, { name: firstName(name) });
  return (
    <span data-presence className={clsx("items-center gap-1.5 pr-2 text-xs text-ink-3", className)}>
      <AvatarStack
        others={busiest.map(({ id, name }) => ({ id: String(id), name, online: true }))}
        label={busiest.map(say).join(". ")}
        otherSize={22}
      />
      {words ? (
        <span aria-hidden className="max-w-48 truncate">
          {say(first)}
        </span>
      ) : null}
    </span>
  );
}
