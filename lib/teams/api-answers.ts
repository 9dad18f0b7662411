import { z } from "zod";
import { roles } from "../platform/actor";
import { IdAnswer } from "../platform/api-answers";
import { teamRoutings } from "./schema";

/** A team that tickets can be given to. */
export const TeamAnswer = z
  .strictObject({ id: IdAnswer, name: z.string() })
  .meta({ id: "Team", description: "A team that tickets can be given to." });

/** A team, to administrators. */
export const TeamDetailAnswer = z
  .strictObject({
    id: IdAnswer,
    name: z.string(),
    active: z.boolean().describe("Whether it receives tickets."),
    routing: z.enum(teamRoutings).describe("Who gets a ticket that comes to it."),
    version: z.int().positive().describe("To be sent with the next change."),
    members: z.array(z.strictObject({ id: IdAnswer, name: z.string(), role: z.enum(roles) })),
  })
  .meta({ id: "TeamDetail", description: "A team with its members, to administrators." });

export const teamExample: z.input<typeof TeamDetailAnswer> = {
  id: "1",
  name: "Computers",
  active: true,
  routing: "by_hand",
  version: 1,
  members: [{ id: "3", name: "Karim Benali", role: "technician" }],
};
