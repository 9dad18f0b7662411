import type { Metadata } from "next";
import { cookies } from "next/headers";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Suspense, type ComponentProps } from "react";
import { Board } from "@/components/board/board";
import { readBoardAddress, type BoardAddress } from "@/components/board/board-address";
import { BoardFilters } from "@/components/board/board-filters";
import { BoardSkeleton } from "@/components/board/board-skeleton";
import { GoneNotices } from "@/components/board/gone-notices";
import { PageHeader } from "@/components/layout/page-header";
import { NewTicketButton } from "@/components/tickets/new-ticket-button";
import { Banner } from "@/components/ui/banner";
import type { UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { forPage, pageActor, within } from "@/lib/platform/page";
import { getBoard } from "@/lib/tickets/queries/get-board";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";
import { listFilterChoices } from "@/lib/tickets/queries/list-filter-choices";
import { laneKinds } from "@/lib/tickets/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("technician", "manager", "admin");
  return { title: (await getTranslations("board"))("title") };
}

/** The lanes that a person chose last on this device. */
const lanesCookie = (userId: number) => `board-lanes-${String(userId)}`;

async function rememberedLanes(actor: UserActor, address: BoardAddress): Promise<BoardAddress> {
  if (address.lanes !== null) return address;
  const chosen = (await cookies()).get(lanesCookie(actor.userId))?.value;
  return { ...address, lanes: laneKinds.find((kind) => kind === chosen) ?? null };
}

/** So long a page waits for its cards before it shows their shape. */
const PATIENCE_MS = 200;

type ColumnsProps = Omit<ComponentProps<typeof Board>, "snapshot" | "filter"> & { address: BoardAddress };

function Columns({ address, snapshot, ...shared }: ColumnsProps & { snapshot: Awaited<ReturnType<typeof getBoard>> }) {
  return (
    <>
      {snapshot.cut ? <SearchCut /> : null}
      <Board {...shared} snapshot={JSON.stringify(snapshot)} filter={address.query} />
    </>
  );
}

/** An empty column of such a search is no answer. */
function SearchCut() {
  const t = useTranslations("board");
  return (
    <Banner tone="info" rounded className="mx-4 mb-2 lg:mx-5">
      {t("searchCut")}
    </Banner>
  );
}

async function LateColumns({ snapshot, ...shared }: ColumnsProps & { snapshot: ReturnType<typeof getBoard> }) {
  return <Columns {...shared} snapshot={await snapshot} />;
}

export default async function BoardPage({ searchParams }: Props) {
  const actor = await pageActor("technician", "manager", "admin");
  const address = await rememberedLanes(actor, readBoardAddress(await searchParams));
  const readAt = now();
  const cards = forPage(getBoard(actor, { ...address.filter, lanes: address.lanes }));
  const [t, user, named, assignable, snapshot] = await Promise.all([
    getTranslations("board"),
    currentUser(),
    listFilterChoices(actor, address.filter),
    listAssignable(actor),
    within(cards, PATIENCE_MS),
  ]);
  const { teams, categories, requester } = named;
  const inUse = teams.filter(({ id, active }) => active || address.filter.team?.some((team) => team === id));
  const me = { id: actor.userId, name: user?.name ?? "" };
  const shared = { address, readAt, me, assignable, places: { teams, categories } };
  const view = `${address.query} ${address.lanes ?? ""}`;
  return (
    <div className="flex h-[calc(100dvh-3.5rem)] min-h-0 flex-col lg:h-full">
      <PageHeader title={t("title")} actions={<NewTicketButton>{t("newTicket")}</NewTicketButton>} />
      <div className="-mt-2 shrink-0">
        <BoardFilters
          options={{ teams: inUse, categories, people: assignable, requester }}
          lanes={address.lanes}
          lanesCookie={lanesCookie(actor.userId)}
        />
      </div>
      {address.ignored ? (
        <Banner tone="info" rounded className="mx-4 mb-2 lg:mx-5">
          {t("filterIgnored")}
        </Banner>
      ) : null}
      <GoneNotices filter={address.filter} named={named} />
      {snapshot ? (
        <Columns key={view} {...shared} snapshot={snapshot} />
      ) : (
        <Suspense key={view} fallback={<BoardSkeleton />}>
          <LateColumns {...shared} snapshot={cards} />
        </Suspense>
      )}
    </div>
  );
}
