import type { Role } from "../platform/actor";
import type { TokenScope } from "./schema";

/** A token as its list shows it: never the token itself. */
export type ApiTokenRow = {
  id: number;
  name: string;
  scopes: TokenScope[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
};

/** A program's account with its living tokens. */
export type ServiceAccountRow = {
  id: number;
  name: string;
  role: Role;
  active: boolean;
  version: number;
  tokens: ApiTokenRow[];
};
