"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { ReaderGroup } from "@/lib/relations/rows";
import { readReaders } from "./read-relations";

type Read = ReaderGroup[] | "reading" | "failed";

/** Who sees a ticket, read when one asks. */
function useReaders(number: number): Read {
  const [read, setRead] = useState<Read>("reading");
  useEffect(() => {
    let wanted = true;
    void readReaders(number).then((groups) => {
      if (wanted) setRead(groups ?? "failed");
    });
    return () => {
      wanted = false;
    };
  }, [number]);
  return read;
}

function Group({ group: { reason, people, count } }: { group: ReaderGroup }) {
  const t = useTranslations("readers");
  if (people.length === 0) return <li className="flex min-h-8 items-center">{t(`reasons.${reason}`, { count })}</li>;
  const more = count - people.length;
  return (
    <>
      {people.map((person) => (
        <li key={person.id} className="flex min-h-8 items-center gap-2">
          <PersonAvatar person={person} size={20} />
          <span className="min-w-0 truncate">{person.name}</span>
          <span className="ml-auto shrink-0 text-sm text-ink-3">{t(`reasons.${reason}`, { count })}</span>
        </li>
      ))}
      {more > 0 ? <li className="flex min-h-8 items-center text-ink-2">{t("more", { count: more })}</li> : null}
    </>
  );
}

function Groups({ read }: { read: Read }) {
  const t = useTranslations("readers");
  if (read === "failed") return <p role="alert">{t("failed")}</p>;
  if (read === "reading")
    return (
      <SkeletonGroup label={t("loading")}>
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} className="my-2.5 h-3 w-3/4" />
        ))}
      </SkeletonGroup>
    );
  return (
    <>
      <ul>
        {read.map((group) => (
          <Group key={group.reason} group={group} />
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-2">{t("notes")}</p>
    </>
  );
}

/** « Qui peut voir ce ticket, et pourquoi ? »: everybody, each with the reason. */
export function ReadersDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("readers");
  const { ticket } = useTicketPage();
  const read = useReaders(ticket.number);
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} closeLabel={t("close")}>
      <Groups read={read} />
    </Dialog>
  );
}
