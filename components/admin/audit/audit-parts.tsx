import { Bot, Globe } from "@/components/ui/icons/staff";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { AuditRow } from "@/lib/audit/rows";
import { subjectTypes } from "@/lib/audit/schema";

const link = "rounded-xs underline-offset-2 hover:underline";

/** Who did it; a press narrows the log to them. */
export function AuditActor({ row: { actor } }: { row: AuditRow }) {
  const t = useTranslations("audit.actors");
  if (actor.kind !== "user" || actor.id === null) {
    const Drawing = actor.kind === "system" ? Bot : Globe;
    return (
      <span className="inline-flex items-center gap-2 text-ink-2">
        <Drawing size={16} className="mx-0.5 shrink-0 text-ink-3" aria-hidden />
        {t(actor.kind === "system" ? "system" : "anonymous")}
      </span>
    );
  }
  const name = actor.name ?? t("erased");
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar name={name} id={String(actor.id)} size={20} />
      <Link href={`/admin/audit?actor=${String(actor.id)}`} className={`truncate ${link}`} title={name}>
        {name}
      </Link>
    </span>
  );
}

/** What it is about: a ticket's page, or everything of it in the log. */
export function AuditSubject({ row: { subject } }: { row: AuditRow }) {
  const t = useTranslations("audit");
  const id = String(subject.id);
  if (subject.type === "ticket") {
    return (
      <Link href={`/tickets/${id}`} prefetch={false} className={`text-ink ${link}`}>
        {`#${id}`}
      </Link>
    );
  }
  const type = subjectTypes.find((known) => known === subject.type);
  const kind = type ? t(`subjects.${type}`) : subject.type;
  const words =
    subject.label ?? (type === "centre" || type === "audit" ? kind : t("subjectNumber", { type: kind, id }));
  return (
    <Link href={`/admin/audit?type=${subject.type}&subject=${id}`} className={`text-ink ${link}`} title={words}>
      {subject.label === null ? null : <span className="text-ink-3">{kind} · </span>}
      {words}
    </Link>
  );
}
