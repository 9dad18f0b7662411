"use client";

import { useTranslations } from "next-intl";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { LoadMore } from "@/components/ui/load-more";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { ReaderRow } from "@/lib/relations/rows";
import type { Reason } from "@/lib/relations/schema";
import type { ReadersAsked } from "./read-readers";
import { useReaderPages } from "./use-reader-pages";

/** The shape of a list that is being read. */
export function ReadingReaders() {
  const t = useTranslations("readers");
  return (
    <SkeletonGroup label={t("loading")}>
      {[0, 1, 2].map((line) => (
        <Skeleton key={line} className="my-2.5 h-3 w-3/4" />
      ))}
    </SkeletonGroup>
  );
}

type RowsProps = {
  people: readonly ReaderRow[];
  label: string;
  /** What the list says of all of them already. */
  group?: Reason | null | undefined;
};

/** People by name, each with every reason why they see the ticket. */
export function ReaderRows({ people, label, group }: RowsProps) {
  const t = useTranslations("readers");
  return (
    <ul aria-label={label}>
      {people.map(({ reasons, ...person }) => (
        <li key={person.id} className="flex min-h-8 items-center gap-2 py-1">
          <PersonAvatar person={person} size={20} />
          <span className="min-w-0 flex-1 wrap-anywhere">{person.name}</span>
          <span className="max-w-1/2 text-right text-sm text-pretty text-ink-3">
            {reasons.flatMap((reason) => (reason === group ? [] : t(`reasons.${reason}`))).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Those of a group, or whom a search finds, read as they are asked for. */
export function FoundReaders({ number, asked, label }: { number: number; asked: ReadersAsked; label: string }) {
  const t = useTranslations("readers");
  const { shown, busy, more } = useReaderPages(number, asked);
  if (!shown) return <ReadingReaders />;
  const { rows, next, failed } = shown;
  return (
    <>
      {rows.length > 0 ? <ReaderRows people={rows} label={label} group={asked.group} /> : null}
      {failed ? <p role="alert">{t("failed")}</p> : null}
      {rows.length === 0 && !failed ? <p className="py-2 text-ink-2">{t("nobody")}</p> : null}
      {next === null ? null : <LoadMore label={t("more")} busy={busy} onClick={more} />}
    </>
  );
}
