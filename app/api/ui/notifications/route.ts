import { listNotifications } from "@/lib/notifications/queries";
import { apiQuery } from "@/lib/platform/api-route";
import { PageRequest } from "@/lib/platform/pagination";
import type { Actor } from "@/lib/platform/actor";

const newest = (actor: Actor, search: { cursor: string | null }) =>
  listNotifications(actor, PageRequest.parse({ limit: 20, cursor: search.cursor }));

export const GET = apiQuery(newest, { door: "session", input: (search) => ({ cursor: search.get("cursor") }) });
