import { z } from "zod";
import { roles, type Role } from "../platform/actor";
import { TeamId, UserId } from "../platform/ids";
import { lineOfText, soughtText } from "../platform/text";
import { EmailAddress } from "../sign-in/schema";

export const PERSON_NAME_MAX = 100;
/** Roles that can be a ticket's lead or helper. */
export const ticketRoles: readonly Role[] = ["technician", "admin"];
/** How long an invitation's link can be used. */
export const INVITATION_DAYS = 7;

const version = z.number().int().positive();

/** Invites a person: an account without a password, and a one-time link to choose one. */
export const CreateUser = z.object({
  name: lineOfText(PERSON_NAME_MAX),
  email: EmailAddress,
  role: z.enum(roles).default("learner"),
  teamIds: z.array(TeamId).max(50).default([]),
});
export type CreateUser = z.input<typeof CreateUser>;

/** Makes an account for a program: it has no address and no password. */
export const CreateServiceAccount = z.strictObject({ name: lineOfText(PERSON_NAME_MAX), role: z.enum(roles) });
export type CreateServiceAccount = z.input<typeof CreateServiceAccount>;

/** A person whose row is as it was when it was read. */
export const UserAtVersion = z.object({ id: UserId, version });
export type UserAtVersion = z.input<typeof UserAtVersion>;

export const ChangeRole = UserAtVersion.extend({ role: z.enum(roles) });
export type ChangeRole = z.input<typeof ChangeRole>;

export const RenameUser = UserAtVersion.extend({ name: lineOfText(PERSON_NAME_MAX) });
export type RenameUser = z.input<typeof RenameUser>;

export const ResendInvitation = z.object({ id: UserId });
export type ResendInvitation = z.input<typeof ResendInvitation>;

/** Erases a person; nothing brings back what they wrote. */
export const ErasePerson = z.object({ id: UserId });
export type ErasePerson = z.input<typeof ErasePerson>;

export const InviteAdministrator = z.object({ email: EmailAddress, name: lineOfText(PERSON_NAME_MAX).optional() });
export type InviteAdministrator = z.input<typeof InviteAdministrator>;

export const userStates = ["active", "invited", "deactivated"] as const;
export type UserState = (typeof userStates)[number];

/** What the list of people is narrowed to. `active` are all who are not deactivated, the invited among them. */
export const UserFilter = z.object({
  q: soughtText(200).optional(),
  role: z.enum(roles).optional(),
  state: z.enum(userStates).optional(),
  team: TeamId.optional(),
});
export type UserFilter = z.output<typeof UserFilter>;

/** Whom a picker looks for. `everyone` are also those who are deactivated. */
export type FindPeople = { q: string; everyone?: boolean };
