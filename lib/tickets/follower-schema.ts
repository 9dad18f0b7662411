import { z } from "zod";
import { TicketNumber, UserId } from "../platform/ids";

/** Adds someone who may read and reply: by exact address, or among those whom staff find by name. */
export const AddFollower = z
  .object({
    number: TicketNumber,
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
    userId: UserId.optional(),
  })
  .refine(({ email, userId }) => (email === undefined) !== (userId === undefined), {
    path: ["email"],
    message: "validation.required",
  });

export const RemoveFollower = z.object({ number: TicketNumber, userId: UserId });
