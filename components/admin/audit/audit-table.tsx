import { getTranslations } from "next-intl/server";
import { RelativeTime } from "@/components/tickets/relative-time";
import { TextChange } from "@/components/tickets/text-change";
import { Table, TableHeadCell, TableRow } from "@/components/ui/table";
import { describeAuditEvent, type Say } from "@/lib/audit/labels";
import type { AuditRow } from "@/lib/audit/rows";
import { AuditActor, AuditSubject } from "./audit-parts";

const COLUMNS = ["at", "actor", "subject", "event", "via"] as const;

/** Texts that are too long for a line, as a difference on demand. */
const LONG: ReadonlySet<string> = new Set(["ticket.descriptionChanged", "ticket.commentEdited"]);

function LongText({ row }: { row: AuditRow }) {
  return LONG.has(row.name) ? <TextChange address={`/api/ui/audit/events/${String(row.id)}`} /> : null;
}

/** What happened, newest first: a table, or lines on a phone. */
export async function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const t = await getTranslations();
  const say = t as unknown as Say;
  const via = (row: AuditRow) => (say.has(`audit.via.${row.via}`) ? say(`audit.via.${row.via}`) : row.via);
  return (
    <>
      <ul className="md:hidden" aria-label={t("audit.caption")}>
        {rows.map((row) => (
          <li key={row.id} className="grid gap-0.5 border-b border-line px-4 py-2.5">
            <p className="flex items-baseline justify-between gap-3 text-sm text-ink-3">
              <AuditSubject row={row} />
              <RelativeTime at={row.at} className="shrink-0" />
            </p>
            <p className="wrap-anywhere">{describeAuditEvent(row, say)}</p>
            <LongText row={row} />
            <p className="flex items-center gap-1.5 text-sm text-ink-2">
              <AuditActor row={row} /> · {via(row)}
            </p>
          </li>
        ))}
      </ul>
      <Table
        caption={t("audit.caption")}
        className="shrink-0 max-md:hidden"
        head={COLUMNS.map((name) => (
          <TableHeadCell key={name}>{t(`audit.columns.${name}`)}</TableHeadCell>
        ))}
      >
        {rows.map((row) => (
          <TableRow key={row.id} tall>
            <td className="text-sm text-ink-3">
              <RelativeTime at={row.at} />
            </td>
            <td className="max-w-56">
              <AuditActor row={row} />
            </td>
            <td className="max-w-64 truncate">
              <AuditSubject row={row} />
            </td>
            <td className="w-full min-w-60 py-2 wrap-anywhere whitespace-normal!">
              {describeAuditEvent(row, say)}
              <LongText row={row} />
            </td>
            <td className="text-sm text-ink-3">{via(row)}</td>
          </TableRow>
        ))}
      </Table>
    </>
  );
}
