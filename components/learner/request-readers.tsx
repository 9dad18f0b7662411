"use client";

import { Users } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useEffect, useState, type ReactNode } from "react";
import { readReaders } from "@/components/relations/read-readers";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import type { ReaderRow } from "@/lib/relations/rows";
import { LearnerDialog } from "./learner-dialog";

type Props = { number: number; own: boolean; onClose: () => void };

function Line({ mark, name, role }: { mark: ReactNode; name: string; role: string }) {
  return (
    <li className="flex min-h-11 items-center gap-2.5">
      {mark}
      <span className="min-w-0">
        <span className="block wrap-anywhere">{name}</span>
        <span className="block text-sm text-ink-3">{role}</span>
      </span>
    </li>
  );
}

/** What a learner is told of why: of the team's groups they know nothing. */
const told = ["requester", "follower", "lead", "helper"] as const;

function People({ people }: { people: readonly ReaderRow[] }) {
  const t = useTranslations("request.readers");
  const team = (
    <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-ink-2">
      <Users size={16} />
    </span>
  );
  return (
    <ul>
      <Line mark={team} name={t("team")} role={t("teamRole")} />
      {people.map(({ reasons, ...person }) => (
        <Line
          key={person.id}
          mark={<PersonAvatar person={person} size={32} />}
          name={person.name}
          role={told.flatMap((reason) => (reasons.includes(reason) ? t(reason) : [])).join(" · ")}
        />
      ))}
    </ul>
  );
}

/** Who can see a request: the team, and whom beside it the reader may know of. */
export function RequestReaders({ number, own, onClose }: Props) {
  const t = useTranslations("request.readers");
  const [people, setPeople] = useState<readonly ReaderRow[] | "reading" | "failed">("reading");
  useEffect(() => {
    let wanted = true;
    void readReaders(number).then((read) => {
      if (wanted) setPeople(read?.people ?? "failed");
    });
    return () => {
      wanted = false;
    };
  }, [number]);
  return (
    <LearnerDialog title={t("title")} onClose={onClose}>
      {people === "reading" ? <p className="py-3 text-ink-3">{t("loading")}</p> : null}
      {people === "failed" ? <p role="alert">{t("failed")}</p> : null}
      {typeof people === "string" ? null : <People people={people} />}
      {own ? <p className="mt-2 text-sm text-ink-2">{t("byAddress")}</p> : null}
    </LearnerDialog>
  );
}
