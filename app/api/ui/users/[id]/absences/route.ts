import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { UserId } from "@/lib/platform/ids";
import { listAbsences } from "@/lib/absences/queries";

export const GET = apiQuery(listAbsences, {
  door: "session",
  input: (_search, params) => {
    const id = UserId.safeParse(params["id"]);
    if (!id.success) throw notFound();
    return id.data;
  },
});
