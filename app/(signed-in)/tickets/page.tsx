import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { RequestList } from "@/components/learner/request-list";
import { QueueSkeleton } from "@/components/queue/queue-skeleton";
import { columnsOf } from "@/components/queue/queue-columns";
import { QueueList } from "@/components/queue/queue-list";
import { QueueScreen } from "@/components/queue/queue-screen";
import { readQueueAddress, type QueueAddress, type SearchParams } from "@/components/queue/queue-address";
import { isStaff, type UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import { forPage, pageActor } from "@/lib/platform/page";
import { countSavedViews, getQueueSetup } from "@/lib/saved-views/queries";
import type { QueueColumn } from "@/lib/saved-views/schema";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";
import { listFilterChoices } from "@/lib/tickets/queries/list-filter-choices";
import { listTickets } from "@/lib/tickets/queries/list-tickets";
import { getQueueCounts } from "@/lib/tickets/queries/queue-counts";
import type { AssignablePerson, PersonRef } from "@/lib/tickets/rows";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const actor = await pageActor();
  const t = await getTranslations();
  return { title: isStaff(actor) ? t("queue.title") : t("layout.nav.myRequests") };
}

const PAGE_SIZE = 50;

type RowsProps = {
  actor: UserActor;
  address: QueueAddress;
  search: SearchParams;
  columns: readonly QueueColumn[];
  me: PersonRef;
  people: readonly AssignablePerson[];
};

async function QueueRows({ actor, ...list }: RowsProps) {
  const { filter, cursor } = list.address;
  const page = await forPage(listTickets(actor, filter, { limit: PAGE_SIZE, cursor }));
  return <QueueList {...list} page={page} />;
}

async function Queue({ actor, search }: { actor: UserActor; search: SearchParams }) {
  const setup = await forPage(getQueueSetup(actor));
  const address = readQueueAddress(search, setup.views);
  const [user, counts, viewCounts, places, people] = await Promise.all([
    currentUser(),
    getQueueCounts(actor),
    countSavedViews(actor, setup.views),
    listFilterChoices(actor, address.filter.requester ?? null),
    listAssignable(actor),
  ]);
  const me = { id: actor.userId, name: user?.name ?? "" };
  const columns = columnsOf(address, setup);
  const { keeps } = setup;
  const keepTeams = places.teams.filter(({ id, active }) => active && (keeps === "all" || keeps.includes(id)));
  return (
    <QueueScreen {...{ address, setup, viewCounts, places, people, keepTeams, counts }} me={me.id}>
      <Suspense key={JSON.stringify(search)} fallback={<QueueSkeleton />}>
        <QueueRows {...{ actor, address, search, columns, me, people }} />
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
