import { getTranslations } from "next-intl/server";
import { AddressChip } from "@/components/admin/address-chip";
import { AddressSearch } from "@/components/admin/address-search";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { TabLinks } from "@/components/ui/tab-links";
import type { CannedReplyRow } from "@/lib/canned-replies/rows";
import { NewReply } from "./new-reply";
import type { ReplyChoices } from "./reply-draft";
import { ReplyList } from "./reply-list";

type Address = { q: string; of: string; first: boolean };
type Props = {
  page: { items: CannedReplyRow[]; nextCursor: string | null };
  address: Address;
  choices: ReplyChoices;
};

const hrefOf = (parameters: Record<string, string>) => {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== "")).toString();
  return query === "" ? "/macros" : `/macros?${query}`;
};

/** The replies that are ready: one's own, those of one's teams, the centre's. */
export async function RepliesScreen({ page, address, choices }: Props) {
  const t = await getTranslations("cannedReplies");
  const tabs = (["", "me", "centre"] as const).map((of) => ({
    href: hrefOf({ of }),
    label: t(`views.${of === "" ? "all" : of}`),
    current: of === address.of,
  }));
  return (
    <Page sheet>
      <PageHeader title={t("title")} actions={choices.write ? <NewReply choices={choices} /> : null} />
      <TabLinks label={t("views.label")} tabs={tabs} />
      <div className="flex flex-wrap items-center gap-2 px-4 py-2.5 lg:px-5">
        <AddressSearch label={t("search")} />
        {choices.teams.length > 0 ? (
          <AddressChip
            name="of"
            label={t("fields.team")}
            searchLabel={t("findTeam")}
            choices={choices.teams.map(({ id, name }) => ({ value: String(id), label: name }))}
            valueLabel={t(`views.${address.of === "me" || address.of === "centre" ? address.of : "all"}`)}
          />
        ) : null}
      </div>
      {page.items.length === 0 ? (
        <Nothing narrowed={address.q !== "" || address.of !== ""} />
      ) : (
        <ReplyList replies={page.items} choices={choices} />
      )}
      <Paging page={page} address={address} />
    </Page>
  );
}

async function Nothing({ narrowed }: { narrowed: boolean }) {
  const t = await getTranslations("cannedReplies.empty");
  return (
    <EmptyState
      title={t(narrowed ? "narrowed" : "title")}
      action={narrowed ? <Button href="/macros">{t("clear")}</Button> : null}
    >
      {narrowed ? null : t("text")}
    </EmptyState>
  );
}

async function Paging({ page, address: { q, of, first } }: Pick<Props, "page" | "address">) {
  const t = await getTranslations("cannedReplies");
  return (
    <div className="flex justify-center gap-2 py-1">
      {first ? null : (
        <div className="py-3">
          <Button size="sm" href={hrefOf({ q, of })}>
            {t("first")}
          </Button>
        </div>
      )}
      {page.nextCursor === null ? null : (
        <LoadMore label={t("more")} href={hrefOf({ q, of, cursor: page.nextCursor })} />
      )}
    </div>
  );
}
