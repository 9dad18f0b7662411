import type { Prisma } from "../platform/db/client";

/** The tokens of an account that still open something. */
export const livingTokens = ({ id, tokenVersion }: { id: number; tokenVersion: number }, at: Date) =>
  ({
    userId: id,
    tokenVersion,
    revokedAt: null,
    OR: [{ expiresAt: null }, { expiresAt: { gt: at } }],
  }) satisfies Prisma.ApiTokenWhereInput;
