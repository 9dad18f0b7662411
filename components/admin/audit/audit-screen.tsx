import { TriangleAlert } from "@/components/ui/icons/everyday";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { auditEventNames, eventNameKey, subjectKey, subjectOfName } from "@/lib/audit/labels";
import type { AuditRow } from "@/lib/audit/rows";
import { subjectTypes, vias } from "@/lib/audit/schema";
import { auditHref, type AuditAddress, type SearchParams } from "./audit-address";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";
import { HistoryTrust } from "./history-trust";

type Say = (key: string) => string;
type ScreenProps = { address: AuditAddress; actorName: string | null; children: ReactNode };

/** The log: filters, then what happened. */
export async function AuditScreen({ address, actorName, children }: ScreenProps) {
  const t = await getTranslations();
  const say = t as unknown as Say;
  return (
    <Page sheet>
      <PageHeader title={t("audit.title")} actions={<HistoryTrust />} />
      <AuditFilters
        actorName={actorName}
        events={auditEventNames.map((name) => ({
          value: name,
          label: say(eventNameKey(name)),
          description: say(subjectKey(subjectOfName(name))),
        }))}
        types={subjectTypes.map((type) => ({ value: type, label: say(subjectKey(type)) }))}
        vias={vias.map((via) => ({ value: via, label: say(`audit.via.${via}`) }))}
      />
      {address.ignored ? (
        <Banner tone="warning" icon={<TriangleAlert size={16} aria-hidden />}>
          {t("audit.badFilter")}
        </Banner>
      ) : null}
      {children}
    </Page>
  );
}

type ListProps = {
  address: AuditAddress;
  search: SearchParams;
  page: { items: AuditRow[]; nextCursor: string | null };
};

/** One page of the log, or what to do when there is nothing. */
export async function AuditList({ address, search, page }: ListProps) {
  const t = await getTranslations("audit");
  const { items, nextCursor } = page;
  const more = nextCursor === null ? null : auditHref(search, nextCursor);
  const back = address.cursor === null ? null : auditHref(search, null);
  if (items.length === 0 && more) {
    return (
      <EmptyState title={t("empty.further")} action={<Button href={more}>{t("searchOn")}</Button>}>
        {t("empty.furtherText")}
      </EmptyState>
    );
  }
  if (items.length === 0) {
    const clear = address.narrowed ? <Button href="/admin/audit">{t("filters.clear")}</Button> : null;
    return (
      <EmptyState title={t(address.narrowed ? "empty.title" : "empty.none")} action={clear}>
        {t(address.narrowed ? "empty.text" : "empty.noneText")}
      </EmptyState>
    );
  }
  return (
    <>
      <AuditTable rows={items} />
      <div className="flex justify-center gap-2 py-1">
        {back ? (
          <div className="py-3">
            <Button size="sm" href={back}>
              {t("first")}
            </Button>
          </div>
        ) : null}
        {more ? <LoadMore label={t("more")} href={more} /> : null}
      </div>
    </>
  );
}
