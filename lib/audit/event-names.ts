import { db } from "../platform/db/client";

export type Mention = { kind: "user" | "team" | "category"; id: number };
type StoredEvent = {
  name: string;
  subjectType: string;
  subjectId: number;
  actorId: number | null;
  data: Record<string, unknown>;
};

const KIND_OF_CHANGE: Record<string, Mention["kind"]> = {
  "ticket.teamChanged": "team",
  "category.defaultTeamChanged": "team",
  "view.shared": "team",
  "ticket.categoryChanged": "category",
  "ticket.leadChanged": "user",
};
const KIND_OF_SUBJECT: Record<string, Mention["kind"]> = { user: "user", team: "team", category: "category" };

/** The people, teams and categories that an event's facts mention. */
export function mentionsOf({ name, data }: Pick<StoredEvent, "name" | "data">): Mention[] {
  const change = KIND_OF_CHANGE[name];
  const kinds: Record<string, Mention["kind"] | undefined> = {
    userId: "user",
    requesterId: "user",
    teamId: "team",
    categoryId: "category",
    from: change,
    to: change,
  };
  const single = Object.entries(data).flatMap(([key, id]) => {
    const kind = kinds[key];
    return kind && typeof id === "number" ? [{ kind, id }] : [];
  });
  const teamIds = Array.isArray(data["teamIds"]) ? data["teamIds"] : [];
  return [...single, ...teamIds.flatMap((id) => (typeof id === "number" ? [{ kind: "team" as const, id }] : []))];
}

/** Who or what an event is about, where that has a name. */
export function subjectMention({ subjectType, subjectId }: StoredEvent): Mention | null {
  const kind = KIND_OF_SUBJECT[subjectType];
  return kind ? { kind, id: subjectId } : null;
}

/** Looks up the names that events need, as they are today, by "user:3", "team:2", "category:5". */
export async function namesFor(events: readonly StoredEvent[]): Promise<Map<string, string>> {
  const mentions = events.flatMap((event) => {
    const subject = subjectMention(event);
    const actor: Mention[] = event.actorId === null ? [] : [{ kind: "user", id: event.actorId }];
    return [...mentionsOf(event), ...actor, ...(subject ? [subject] : [])];
  });
  const named = (kind: Mention["kind"]) => ({
    where: { id: { in: [...new Set(mentions.filter((one) => one.kind === kind).map(({ id }) => id))] } },
    select: { id: true, name: true },
  });
  const [people, teams, categories] = await Promise.all([
    db.user.findMany(named("user")),
    db.team.findMany(named("team")),
    db.category.findMany(named("category")),
  ]);
  const entries = (kind: Mention["kind"], rows: { id: number; name: string }[]) =>
    rows.map(({ id, name }) => [`${kind}:${String(id)}`, name] as const);
  return new Map([...entries("user", people), ...entries("team", teams), ...entries("category", categories)]);
}
