/** What the console reads of the API's answers; docs/api.md describes them whole. */
export type Reference = { id: string; name: string };
export type Person = Reference & { email: string; role: "learner" | "technician" | "manager" | "admin" };
export type Account = Person & { locale: string | null };
export type Status = "new" | "in_progress" | "waiting" | "resolved" | "closed";
export type WaitingForKind = "requester" | "supplier" | "delivery" | "other";
export type Urgency = "low" | "normal" | "high";

type TicketAct = "reply" | "addNote" | "changeStatus" | "assign" | "take" | "confirm" | "reopen" | "cancel";

export type Ticket = {
  number: number;
  title: string;
  description: string;
  status: Status;
  waitingFor: { kind: WaitingForKind; label: string } | null;
  urgency: Urgency;
  category: Reference;
  requester: Reference;
  lead: Reference | null;
  helpers: Reference[];
  createdAt: string;
  updatedAt: string;
  dueAt: string | null;
  version: number;
  can: Partial<Record<TicketAct, boolean>>;
  priority?: "low" | "normal" | "high" | "urgent";
  team?: Reference | null;
};

export type Comment = {
  id: string;
  kind: "reply" | "note";
  body: string;
  author: Reference;
  createdAt: string;
  deletedAt?: string | null;
};

export type Page<Row> = { items: Row[]; nextCursor: string | null };
export type MintedToken = { token: string; id: string; expiresAt: string };
