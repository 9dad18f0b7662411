import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { PageRequest } from "@/lib/platform/pagination";
import { findReaders } from "@/lib/relations/queries/find-readers";
import { readerGroups } from "@/lib/relations/schema";
import { numberIn } from "@/app/api/v1/ticket-number";

const PAGE_SIZE = 50;
const QUERY_MAX = 100;

export const GET = apiQuery(findReaders, {
  door: "session",
  input: (search, params) => {
    const page = PageRequest.safeParse({ limit: PAGE_SIZE, cursor: search.get("cursor") });
    const asked = search.get("group");
    const group = readerGroups.find((one) => one === asked) ?? null;
    if (!page.success || (asked !== null && group === null)) throw notFound();
    return { number: numberIn(params), group, q: (search.get("q") ?? "").slice(0, QUERY_MAX), page: page.data };
  },
});
