import { listNotifications } from "@/lib/notifications/queries";
import { apiQuery } from "@/lib/platform/api-route";
import type { Actor } from "@/lib/platform/actor";

const SHOWN = 20;

const newest = (actor: Actor, { cursor }: { cursor: string | null }) =>
  listNotifications(actor, { limit: SHOWN, cursor });

export const GET = apiQuery(newest, { door: "session", input: (search) => ({ cursor: search.get("cursor") }) });
