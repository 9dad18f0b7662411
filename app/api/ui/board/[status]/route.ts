import { readBoardAddress } from "@/components/board/board-address";
import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { listBoardColumn } from "@/lib/tickets/queries/get-board";
import { statuses } from "@/lib/tickets/status";

export const GET = apiQuery(listBoardColumn, {
  door: "session",
  input: (search, params) => {
    const status = statuses.find((candidate) => candidate === params["status"]);
    if (!status) throw notFound();
    return { status, filter: readBoardAddress(search).filter, cursor: search.get("cursor") };
  },
});
