import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RequestPage } from "@/components/learner/request-page";
import { StaffTicket } from "@/components/ticket-page/staff-ticket";
import { listCategories } from "@/lib/categories/queries";
import type { UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import { TicketNumber } from "@/lib/platform/ids";
import { forPage, pageActor } from "@/lib/platform/page";
import { listTeams } from "@/lib/teams/queries";
import { getTicket } from "@/lib/tickets/queries/get-ticket";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";
import type { TicketDetail } from "@/lib/tickets/rows";
import { LONG_TEXT_MAX, TITLE_MAX } from "@/lib/tickets/schema";

type Props = { params: Promise<{ number: string }> };

const limits = { title: TITLE_MAX, description: LONG_TEXT_MAX };

const loadTicket = cache(async (address: string): Promise<{ actor: UserActor; ticket: TicketDetail }> => {
  const actor = await pageActor();
  const number = TicketNumber.safeParse(address);
  if (!number.success) notFound();
  return { actor, ticket: await forPage(getTicket(actor, number.data)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  const { ticket } = await loadTicket(number);
  const t = await getTranslations("ticketPage");
  return { title: t("title", { number: String(ticket.number), title: ticket.title }) };
}

async function TicketForStaff({ actor, ticket }: { actor: UserActor; ticket: TicketDetail }) {
  const [user, people, teams, categories] = await Promise.all([
    currentUser(),
    forPage(listAssignable(actor)),
    forPage(listTeams(actor)),
    forPage(listCategories(actor, { activeOnly: true })),
  ]);
  const options = {
    people: people.map(({ id, name, openCount, awayUntil }) => ({ id, name, openCount, awayUntil })),
    teams: teams.map(({ id, name }) => ({ id, name })),
    categories: categories.map(({ id, name, icon, kind }) => ({ id, name, icon, kind })),
  };
  return (
    <StaffTicket
      key={ticket.number}
      initial={ticket}
      me={{ id: actor.userId, name: user?.name ?? "" }}
      options={options}
    />
  );
}

export default async function TicketRoute({ params }: Props) {
  const { number } = await params;
  const { actor, ticket } = await loadTicket(number);
  if (ticket.staff !== null) return <TicketForStaff actor={actor} ticket={ticket} />;
  return <RequestPage request={ticket} viewerId={actor.userId} limits={limits} />;
}
