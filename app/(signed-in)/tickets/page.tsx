import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { RequestList } from "@/components/learner/request-list";
import { QueueSkeleton } from "@/components/queue/queue-skeleton";
import { QueueList, QueueScreen } from "@/components/queue/queue-screen";
import { readQueueAddress, type QueueAddress, type SearchParams } from "@/components/queue/queue-address";
import { listCategories } from "@/lib/categories/queries";
import { isStaff, type UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import { forPage, pageActor } from "@/lib/platform/page";
import { listTeams } from "@/lib/teams/queries";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";
import { listTickets } from "@/lib/tickets/queries/list-tickets";
import { getQueueCounts } from "@/lib/tickets/queries/queue-counts";
import type { PersonRef } from "@/lib/tickets/rows";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const actor = await pageActor();
  const t = await getTranslations();
  return { title: isStaff(actor) ? t("queue.title") : t("layout.nav.myRequests") };
}

const PAGE_SIZE = 50;

async function QueueRows({
  actor,
  address,
  search,
  me,
}: {
  actor: UserActor;
  address: QueueAddress;
  search: SearchParams;
  me: PersonRef;
}) {
  const page = await forPage(listTickets(actor, address.filter, { limit: PAGE_SIZE, cursor: address.cursor }));
  return <QueueList address={address} search={search} page={page} me={me} />;
}

async function Queue({ actor, search }: { actor: UserActor; search: SearchParams }) {
  const address = readQueueAddress(search);
  const [user, counts, categories, teams, people] = await Promise.all([
    currentUser(),
    getQueueCounts(actor),
    listCategories(actor, { activeOnly: false }),
    listTeams(actor),
    listAssignable(actor),
  ]);
  const me = { id: actor.userId, name: user?.name ?? "" };
  return (
    <QueueScreen address={address} search={search} options={{ categories, teams, people }} counts={counts} me={me.id}>
      <Suspense key={JSON.stringify(search)} fallback={<QueueSkeleton />}>
        <QueueRows actor={actor} address={address} search={search} me={me} />
      </Suspense>
    </QueueScreen>
  );
}

async function Requests({ actor, search }: { actor: UserActor; search: SearchParams }) {
  const { cursor } = readQueueAddress({ cursor: search["cursor"] });
  const page = await forPage(listTickets(actor, {}, { limit: 20, cursor }));
  return <RequestList page={page} onFirstPage={cursor === null} viewerId={actor.userId} />;
}

export default async function TicketsPage({ searchParams }: Props) {
  const actor = await pageActor();
  const search = await searchParams;
  return isStaff(actor) ? <Queue actor={actor} search={search} /> : <Requests actor={actor} search={search} />;
}
