import type { TeamId, UserId } from "./ids";

export const roles = ["learner", "technician", "manager", "admin"] as const;
export type Role = (typeof roles)[number];
export type Via = "page" | "api" | "console" | "mail" | "rule" | "job";
export type Scope = "read" | "write" | "admin";

declare const verified: unique symbol;
type Verified = { readonly [verified]: true };

export type UserFacts = {
  kind: "user";
  userId: UserId;
  role: Role;
  teamIds: readonly TeamId[];
  /** True where the centre restricts technicians to their teams and this is one of them. */
  restrictedToTeams: boolean;
  via: Via;
  scopes: ReadonlySet<Scope>;
  sessionId: string | null;
  /** The token that the request came with, for programs. */
  apiTokenId?: number;
  requestId: string | null;
};
/** What a browser says of itself, and the proof that someone signed in with it before. */
export type Browser = { userAgent: string; deviceToken: string | null };
export type AnonymousFacts = {
  kind: "anonymous";
  address: string;
  browser?: Browser;
  via: Via;
  requestId: string | null;
};
type SystemFacts = { kind: "system"; job: string; via: Via; requestId: string | null };

export type ActorFacts = UserFacts | AnonymousFacts | SystemFacts;
export type UserActor = Verified & UserFacts;
export type AnonymousActor = Verified & AnonymousFacts;
export type SystemActor = Verified & SystemFacts;
/** Who acts. Branded: it can't be written as an object literal, only made by the doors that checked someone. */
export type Actor = UserActor | AnonymousActor | SystemActor;

export const ALL_SCOPES: ReadonlySet<Scope> = new Set(["read", "write", "admin"]);

/** The actor of a background job. */
export function systemActor(job: string): SystemActor {
  return { kind: "system", job, via: "job", requestId: null } as SystemActor;
}

/** The actor of a rule that an administrator set, such as a team's routing: it acts in the transaction of what set it off. */
export function ruleActor(rule: string): SystemActor {
  return { kind: "system", job: rule, via: "rule", requestId: null } as SystemActor;
}

/** True for a signed-in person with one of the roles. */
export function hasRole(actor: Actor, ...allowed: readonly Role[]): boolean {
  return actor.kind === "user" && allowed.includes(actor.role);
}

/** Staff are technicians, managers and admins. */
export function isStaff(actor: Actor): boolean {
  return hasRole(actor, "technician", "manager", "admin");
}

/** Where a role works: the page a signed-in person lands on. */
export function homeOf(role: Role): string {
  return { learner: "/tickets", technician: "/board", manager: "/tickets", admin: "/admin/users" }[role];
}
