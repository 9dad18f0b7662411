import { z } from "zod";
import { aboutPage, aboutVersion, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiInput, ApiOperation } from "@/lib/platform/api-operation";
import { UserId } from "@/lib/platform/ids";
import { InvitedAnswer, PersonAnswer, PersonDetailAnswer, personExample } from "@/lib/users/api-answers";
import { PersonToInvite, TeamsToPut, UserPatch } from "@/lib/users/api-shape";
import { PeopleSearch } from "./people-search";

const personInPath: ApiInput = { schema: z.strictObject({ id: UserId }), about: { id: "The person's id." } };
const noSuchPerson = "There is no such person, or you don't see them.";
const administratorsOnly = "You are no administrator.";

const listUsers: ApiOperation = {
  id: "listUsers",
  method: "get",
  path: "/users",
  tag: "To choose from",
  summary: "List people",
  description: "The people with an active account, in the order of their ids. Staff only.",
  scope: "read",
  query: { schema: PeopleSearch, about: { q: "Words of their name or address.", ...aboutPage } },
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(PersonAnswer),
      example: {
        items: [{ id: "7", name: "Inès Moreau", email: "learner@demo.test", role: "learner" }],
        nextCursor: null,
      },
    },
  },
  errors: { forbidden: "You are not of the staff." },
};

const inviteUser: ApiOperation = {
  id: "inviteUser",
  method: "post",
  path: "/users",
  tag: "People and teams",
  summary: "Invite a person",
  description:
    "Makes an account without a password and an invitation, which is mailed as well where mail is set up. Administrators only.",
  scope: "admin",
  repeatable: true,
  body: {
    schema: PersonToInvite,
    about: {
      name: "How they are called.",
      email: "Where they are written to, and what they sign in with.",
      role: "What they do here.",
      teams: "The ids of the teams that they are in; for staff.",
    },
    example: { name: "Zoé Blanc", email: "zoe@example.org", role: "technician", teams: ["1"] },
  },
  answers: {
    201: {
      description: "The person, with the way in.",
      schema: InvitedAnswer,
      example: {
        ...personExample,
        state: "invited",
        lastSeenAt: null,
        invitation: { link: "https://help.example.org/reset-password/…", expiresAt: "2026-11-23T09:05:00.000Z" },
      },
      headers: { Location: "Where they are from now on: `/api/v1/users/{id}`." },
    },
  },
  errors: { forbidden: administratorsOnly, not_found: "The key was used for a person that is no more." },
};

const getUser: ApiOperation = {
  id: "getUser",
  method: "get",
  path: "/users/{id}",
  tag: "People and teams",
  summary: "Get a person",
  description: "Who somebody is: to staff while the account is active, to administrators with what can be changed.",
  scope: "read",
  parameters: personInPath,
  answers: { 200: { description: "The person.", schema: PersonDetailAnswer, example: personExample } },
  errors: { forbidden: "You are not of the staff.", not_found: noSuchPerson },
};

const changeUser: ApiOperation = {
  id: "changeUser",
  method: "patch",
  path: "/users/{id}",
  tag: "People and teams",
  summary: "Change a person",
  description:
    "Changes one thing at most: the name, the role, or whether they may come in. Who may no longer handle tickets is taken off the open ones. Administrators only, and nobody their own role or whether they are in.",
  scope: "admin",
  versioned: true,
  parameters: personInPath,
  body: {
    schema: UserPatch,
    about: {
      version: aboutVersion,
      name: "How they are called.",
      role: "What they do here.",
      active: "False shuts them out on every device and ends their tokens; true lets them in again.",
    },
    example: { version: 2, role: "technician" },
  },
  answers: { 200: { description: "The person as they are now.", schema: PersonDetailAnswer, example: personExample } },
  errors: {
    forbidden: "You are no administrator, or it is about yourself.",
    not_found: noSuchPerson,
    conflict: "The version is not today's, or nobody else would be an administrator.",
  },
};

const putUserTeams: ApiOperation = {
  id: "putUserTeams",
  method: "put",
  path: "/users/{id}/teams",
  tag: "People and teams",
  summary: "Put a person in teams",
  description: "Puts a person of the staff in exactly these teams. Administrators only.",
  scope: "admin",
  parameters: personInPath,
  body: {
    schema: TeamsToPut,
    about: { teams: "The ids of the teams; none takes them out of all." },
    example: { teams: ["1"] },
  },
  answers: { 200: { description: "The person as they are now.", schema: PersonDetailAnswer, example: personExample } },
  errors: { forbidden: administratorsOnly, not_found: noSuchPerson },
};

export const userOperations: readonly ApiOperation[] = [listUsers, inviteUser, getUser, changeUser, putUserTeams];
