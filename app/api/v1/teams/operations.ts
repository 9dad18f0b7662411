import { z } from "zod";
import { aboutVersion, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiInput, ApiOperation } from "@/lib/platform/api-operation";
import { TeamId, UserId } from "@/lib/platform/ids";
import { TeamAnswer, TeamDetailAnswer, teamExample } from "@/lib/teams/api-answers";
import { TeamPatch, TeamToMake } from "@/lib/teams/api-shape";
import { pageOnly } from "../shared-inputs";

const teamInPath: ApiInput = { schema: z.strictObject({ id: TeamId }), about: { id: "The team's id." } };
const memberInPath: ApiInput = {
  schema: z.strictObject({ id: TeamId, user: UserId }),
  about: { id: "The team's id.", user: "The person's id." },
};
const administratorsOnly = "You are no administrator.";
const noSuchTeam = "There is no such team, or you don't see it.";

const listTeams: ApiOperation = {
  id: "listTeams",
  method: "get",
  path: "/teams",
  tag: "To choose from",
  summary: "List teams",
  description: "The teams that tickets can be given to, in the order of their names. Staff only.",
  scope: "read",
  query: pageOnly,
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(TeamAnswer),
      example: { items: [{ id: "1", name: "Computers" }], nextCursor: null },
    },
  },
  errors: { forbidden: "You are not of the staff." },
};

const makeTeam: ApiOperation = {
  id: "makeTeam",
  method: "post",
  path: "/teams",
  tag: "People and teams",
  summary: "Make a team",
  description: "Makes a team without members. Administrators only.",
  scope: "admin",
  repeatable: true,
  body: {
    schema: TeamToMake,
    about: { name: "How it is called: no other team's name." },
    example: { name: "Computers" },
  },
  answers: {
    201: {
      description: "The team.",
      schema: TeamDetailAnswer,
      example: { ...teamExample, members: [] },
      headers: { Location: "Where it is from now on: `/api/v1/teams/{id}`." },
    },
  },
  errors: {
    forbidden: administratorsOnly,
    not_found: noSuchTeam,
    conflict: "There are as many teams as there may be.",
  },
};

const getTeam: ApiOperation = {
  id: "getTeam",
  method: "get",
  path: "/teams/{id}",
  tag: "People and teams",
  summary: "Get a team",
  description: "A team with its members, in use or not. Administrators only.",
  scope: "read",
  parameters: teamInPath,
  answers: { 200: { description: "The team.", schema: TeamDetailAnswer, example: teamExample } },
  errors: { forbidden: administratorsOnly, not_found: noSuchTeam },
};

const changeTeam: ApiOperation = {
  id: "changeTeam",
  method: "patch",
  path: "/teams/{id}",
  tag: "People and teams",
  summary: "Change a team",
  description:
    "Changes the fields that are sent and leaves the others. A team is never deleted, only closed. Administrators only.",
  scope: "admin",
  versioned: true,
  parameters: teamInPath,
  body: {
    schema: TeamPatch,
    about: {
      version: aboutVersion,
      name: "How it is called: no other team's name.",
      active: "Whether it receives tickets.",
      routing: "Who gets a ticket that comes to it: nobody until somebody takes it, in turn, or who leads fewest.",
    },
    example: { version: 1, routing: "round_robin" },
  },
  answers: { 200: { description: "The team as it is now.", schema: TeamDetailAnswer, example: teamExample } },
  errors: {
    forbidden: administratorsOnly,
    not_found: noSuchTeam,
    conflict: "The version is not today's, or a category sends its tickets there.",
  },
};

const addTeamMember: ApiOperation = {
  id: "addTeamMember",
  method: "put",
  path: "/teams/{id}/members/{user}",
  tag: "People and teams",
  summary: "Make somebody a member",
  description: "Puts a person of the staff into a team; who is in it already stays. Administrators only.",
  scope: "admin",
  parameters: memberInPath,
  answers: { 204: { description: "They are in it." } },
  errors: {
    forbidden: administratorsOnly,
    not_found: "There is no such team or person, or you don't see them.",
    invalid_input: "They are no active person of the staff.",
  },
};

const removeTeamMember: ApiOperation = {
  id: "removeTeamMember",
  method: "delete",
  path: "/teams/{id}/members/{user}",
  tag: "People and teams",
  summary: "Take somebody out of a team",
  description: "Takes a person out of a team; who isn't in it is left alone. Administrators only.",
  scope: "admin",
  parameters: memberInPath,
  answers: { 204: { description: "They are not in it." } },
  errors: { forbidden: administratorsOnly, not_found: "There is no such team or person, or you don't see them." },
};

export const teamOperations: readonly ApiOperation[] = [
  listTeams,
  makeTeam,
  getTeam,
  changeTeam,
  addTeamMember,
  removeTeamMember,
];
