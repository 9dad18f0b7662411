import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { FollowerToAdd } from "@/lib/tickets/api-shape";
import { addFollower } from "@/lib/tickets/commands/add-follower";
import { getTicket } from "@/lib/tickets/queries/get-ticket";
import { numberIn } from "../../../ticket-number";

export const GET = apiQuery(getTicket, {
  inPath: numberIn,
  output: ({ followers }) => ({
    items: followers.map(({ id, name }) => ({ id: String(id), name })),
    nextCursor: null,
  }),
});

/** The answer is the same whether the address is somebody's or nobody's. */
export const POST = apiRoute(addFollower, {
  status: 204,
  input: (body, params) => {
    const number = numberIn(params);
    const { email, user } = readInput(FollowerToAdd, body);
    return { number, email, ...(user === undefined ? {} : { userId: user }) };
  },
  names: { userId: "user" },
});
