/** What the keys do on a ticket's page; a capital is with Shift. */
export const ticketActs = {
  take: "t",
  assign: "a",
  status: "s",
  priority: "p",
  due: "d",
  resolve: "r",
  reply: "R",
  note: "n",
  title: "e",
} as const;
export type TicketKeyAct = keyof typeof ticketActs;
