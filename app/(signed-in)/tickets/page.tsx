import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Suspense, type ComponentProps } from "react";
import { RequestList } from "@/components/learner/request-list";
import { drawnRows } from "@/components/live/drawn-rows";
import { columnsOf } from "@/components/queue/queue-columns";
import { QueueList, QueueScreen, QueueSkeleton } from "@/components/queue/queue-parts";
import { readQueueAddress, type SearchParams } from "@/components/queue/queue-address";
import { isStaff, type UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import { forPage, pageActor, within } from "@/lib/platform/page";
import { AppError } from "@/lib/platform/errors";
import type { PageRequest } from "@/lib/platform/pagination";
import { countSavedViews, getQueueSetup } from "@/lib/saved-views/queries";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";
import { listFilterChoices } from "@/lib/tickets/queries/list-filter-choices";
import { listTickets } from "@/lib/tickets/queries/list-tickets";
import { getQueueCounts } from "@/lib/tickets/queries/queue-counts";
import type { TicketPage } from "@/lib/tickets/rows";
import { filterNames, type TicketFilter } from "@/lib/tickets/filter-schema";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const actor = await pageActor();
  const t = await getTranslations();
  return { title: isStaff(actor) ? t("queue.title") : t("layout.nav.myRequests") };
}

const PAGE_SIZE = 50;
/** All else in an address stays out of the page: some names, such as `constructor`, can't even travel to the browser. */
const KNOWN: ReadonlySet<string> = new Set([...filterNames, "view", "sort", "cursor"]);

/** A page of tickets; from the beginning where nobody knows the place that the address names. */
async function listFrom(actor: UserActor, filter: TicketFilter, page: PageRequest): Promise<TicketPage> {
  try {
    return await listTickets(actor, filter, page);
  } catch (error) {
    const lost = page.cursor !== null && error instanceof AppError && error.code === "invalid_input";
    if (lost) return listTickets(actor, filter, { ...page, cursor: null });
    throw error;
  }
}

/** So long a page waits for its rows before it shows their shape. */
const PATIENCE_MS = 200;

/** What the browser says of its device; where it is wrong, the page sets it right as it wakes up. */
async function onPhone(): Promise<boolean> {
  const sent = await headers();
  const hint = sent.get("sec-ch-ua-mobile");
  return hint === null ? /\bMobi/.test(sent.get("user-agent") ?? "") : hint === "?1";
}

type ListProps = Omit<ComponentProps<typeof QueueList>, "rows" | "drawn" | "nextCursor" | "cut">;

function Rows({ page, ...list }: ListProps & { page: TicketPage }) {
  const { items, nextCursor, cut } = page;
  return (
    <QueueList {...list} rows={JSON.stringify(items)} drawn={drawnRows(items)} nextCursor={nextCursor} cut={cut} />
  );
}

async function LateRows({ page, ...list }: ListProps & { page: Promise<TicketPage> }) {
  return <Rows {...list} page={await page} />;
}

async function Queue({ actor, search }: { actor: UserActor; search: SearchParams }) {
  const setup = await forPage(getQueueSetup(actor));
  const address = readQueueAddress(search, setup.views);
  const { filter, cursor } = address;
  const rows = forPage(listFrom(actor, filter, { limit: PAGE_SIZE, cursor }));
  const [user, counts, viewCounts, places, people, phone, page] = await Promise.all([
    currentUser(),
    getQueueCounts(actor),
    countSavedViews(actor, setup.views),
    listFilterChoices(actor, filter),
    listAssignable(actor),
    onPhone(),
    within(rows, PATIENCE_MS),
  ]);
  const me = { id: actor.userId, name: user?.name ?? "" };
  const columns = columnsOf(address, setup);
  const { keeps } = setup;
  const keepTeams = places.teams.filter(({ id, active }) => active && (keeps === "all" || keeps.includes(id)));
  const list = { address, search, columns, me, people, phone };
  const key = JSON.stringify(search);
  return (
    <QueueScreen {...{ address, setup, viewCounts, places, people, keepTeams, counts }} me={me.id}>
      {page ? (
        <Rows key={key} {...list} page={page} />
      ) : (
        <Suspense key={key} fallback={<QueueSkeleton />}>
          <LateRows {...list} page={rows} />
        </Suspense>
      )}
    </QueueScreen>
  );
}

async function Requests({ actor, search }: { actor: UserActor; search: SearchParams }) {
  const { cursor } = readQueueAddress({ cursor: search["cursor"] });
  const { items, nextCursor } = await forPage(listFrom(actor, {}, { limit: 20, cursor }));
  return (
    <RequestList
      requests={JSON.stringify(items)}
      drawn={drawnRows(items)}
      nextCursor={nextCursor}
      onFirstPage={cursor === null}
      viewerId={actor.userId}
    />
  );
}

export default async function TicketsPage({ searchParams }: Props) {
  const actor = await pageActor();
  const search = Object.fromEntries(Object.entries(await searchParams).filter(([name]) => KNOWN.has(name)));
  return isStaff(actor) ? <Queue actor={actor} search={search} /> : <Requests actor={actor} search={search} />;
}
