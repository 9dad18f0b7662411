import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RepliesScreen } from "@/components/canned-replies/replies-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { listCannedReplies } from "@/lib/canned-replies/queries";
import { RepliesSearch } from "@/lib/canned-replies/schema";
import { hasRole, type UserActor } from "@/lib/platform/actor";
import { forPage, pageActor } from "@/lib/platform/page";
import { listTeams } from "@/lib/teams/queries";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PAGE = 50;

const staff = () => pageActor("technician", "manager", "admin");

export async function generateMetadata(): Promise<Metadata> {
  await staff();
  const t = await getTranslations("cannedReplies");
  return { title: t("title") };
}

/** What of the address is understood. */
function readAddress(written: Awaited<Props["searchParams"]>) {
  const { q, of, cursor } = RepliesSearch.shape;
  const read = <Value,>(schema: { safeParse: (value: unknown) => { data?: Value | undefined } }, value: unknown) =>
    value === undefined || value === "" ? undefined : schema.safeParse(value).data;
  return { q: read(q, written["q"]), of: read(of, written["of"]), cursor: read(cursor, written["cursor"]) ?? null };
}

/** The teams that the actor writes replies for. */
const writesFor = (actor: UserActor, id: number) =>
  hasRole(actor, "admin") || (hasRole(actor, "technician") && actor.teamIds.some((own) => own === id));

export default async function MacrosPage({ searchParams }: Props) {
  const actor = await staff();
  const { cursor, ...address } = readAddress(await searchParams);
  const filter = { ...(address.q ? { q: address.q } : {}), ...(address.of ? { of: address.of } : {}) };
  const [page, teams, people] = await Promise.all([
    forPage(listCannedReplies(actor, { filter, page: { limit: PAGE, cursor } })),
    forPage(listTeams(actor)),
    forPage(listAssignable(actor)),
  ]);
  const named = teams.map(({ id, name }) => ({ id, name }));
  return (
    <ClientMessages only={["admin", "cannedReplies", "moments", "tickets"]}>
      <RepliesScreen
        page={page}
        address={{ q: filter.q ?? "", of: filter.of === undefined ? "" : String(filter.of), first: cursor === null }}
        choices={{
          teams: named,
          people: people.map(({ id, name }) => ({ id, name })),
          keepers: named.filter(({ id }) => writesFor(actor, id)),
          centre: hasRole(actor, "admin"),
          write: hasRole(actor, "technician", "admin"),
        }}
      />
    </ClientMessages>
  );
}
