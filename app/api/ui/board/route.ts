import { readBoardAddress } from "@/components/board/board-address";
import { apiQuery } from "@/lib/platform/api-route";
import { getBoard } from "@/lib/tickets/queries/get-board";

export const GET = apiQuery(getBoard, {
  door: "session",
  input: (search) => {
    const { filter, lanes } = readBoardAddress(search);
    return { ...filter, lanes };
  },
});
