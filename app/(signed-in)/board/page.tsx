import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Suspense, type ComponentProps } from "react";
import { Board } from "@/components/board/board";
import { readBoardAddress, type BoardAddress } from "@/components/board/board-address";
import { BoardFilters } from "@/components/board/board-filters";
import { BoardSkeleton } from "@/components/board/board-skeleton";
import { PageHeader } from "@/components/layout/page-header";
import { NewTicketButton } from "@/components/tickets/new-ticket-button";
import { Banner } from "@/components/ui/banner";
import type { UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { forPage, pageActor } from "@/lib/platform/page";
import { getBoard } from "@/lib/tickets/queries/get-board";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";
import { listFilterChoices } from "@/lib/tickets/queries/list-filter-choices";
import { laneKinds } from "@/lib/tickets/schema";
import type { AssignablePerson } from "@/lib/tickets/rows";

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

type ColumnsProps = {
  actor: UserActor;
  address: BoardAddress;
  assignable: readonly AssignablePerson[];
  places: ComponentProps<typeof Board>["places"];
};

async function Columns({ actor, address, assignable, places }: ColumnsProps) {
  const readAt = now();
  const [snapshot, user] = await Promise.all([
    forPage(getBoard(actor, { ...address.filter, lanes: address.lanes })),
    currentUser(),
  ]);
  const me = { id: actor.userId, name: user?.name ?? "" };
  const shared = { snapshot: JSON.stringify(snapshot), readAt, me, assignable, places };
  return <Board {...shared} filter={address.query} />;
}

export default async function BoardPage({ searchParams }: Props) {
  const actor = await pageActor("technician", "manager", "admin");
  const address = await rememberedLanes(actor, readBoardAddress(await searchParams));
  const [t, { teams, categories, requester }, assignable] = await Promise.all([
    getTranslations("board"),
    listFilterChoices(actor, address.filter.requester ?? null),
    listAssignable(actor),
  ]);
  const inUse = teams.filter(({ id, active }) => active || address.filter.team?.some((team) => team === id));
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
      <Suspense key={view} fallback={<BoardSkeleton />}>
        <Columns key={view} actor={actor} address={address} assignable={assignable} places={{ teams, categories }} />
      </Suspense>
    </div>
  );
}
