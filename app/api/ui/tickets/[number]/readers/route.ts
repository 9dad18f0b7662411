import { apiQuery } from "@/lib/platform/api-route";
import { listReaders } from "@/lib/relations/queries/list-readers";
import { numberIn } from "@/app/api/v1/ticket-number";

export const GET = apiQuery(listReaders, { door: "session", input: (_, params) => numberIn(params) });
