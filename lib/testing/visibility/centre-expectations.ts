import * as absences from "../../absences/queries";
import * as apiTokens from "../../api-tokens/queries";
import * as categories from "../../categories/queries";
import { TeamId } from "../../platform/ids";
import * as settings from "../../settings/queries";
import * as demoAccounts from "../../sign-in/queries/demo-accounts";
import * as devices from "../../sign-in/queries/devices";
import * as links from "../../sign-in/queries/links";
import * as deadlines from "../../sla/queries/get-deadline-reason";
import * as slaRules from "../../sla/queries/list-rules";
import * as preview from "../../sla/queries/preview-deadlines";
import * as teams from "../../teams/queries";
import * as team from "../../teams/queries/get-team";
import * as users from "../../users/queries";
import * as person from "../../users/queries/get-person";
import * as people from "../../users/queries/list-people";
import { everybody, missing, nobody, page, signedIn, staff, type Expectation } from "./expectation";

/** What outsiders get of the centre: its people, services, rules and settings. */
export const centreExpectations: Readonly<Record<string, Expectation>> = {
  "absences.listAbsences": { ask: (actor, { ownerId }) => absences.listAbsences(actor, ownerId), outcomes: nobody },
  "api-tokens.listOwnTokens": {
    ask: (actor) => apiTokens.listOwnTokens(actor),
    outcomes: ["forbidden", "answers", "answers", "answers"],
  },
  "api-tokens.listServiceAccounts": { ask: (actor) => apiTokens.listServiceAccounts(actor), outcomes: nobody },
  "categories.listCategories": {
    ask: (actor) => categories.listCategories(actor, { activeOnly: false }),
    outcomes: everybody,
  },
  "settings.getCentreName": { ask: () => settings.getCentreName(), outcomes: everybody },
  "settings.getColumnLimits": { ask: () => settings.getColumnLimits(), outcomes: everybody },
  "settings.getCentre": { ask: () => settings.getCentre(), outcomes: everybody },
  "settings.getSettings": { ask: (actor) => settings.getSettings(actor), outcomes: nobody },
  "sign-in.listDemoAccounts": { ask: (actor) => demoAccounts.listDemoAccounts(actor), outcomes: everybody },
  "sign-in.listDevices": {
    ask: (actor) => devices.listDevices(actor),
    outcomes: ["forbidden", "answers", "answers", "answers"],
  },
  "sign-in.getPasswordLink": { ask: (actor) => links.getPasswordLink(actor, "x".repeat(43)), outcomes: everybody },
  "sign-in.getConfirmationLink": {
    ask: (actor) => links.getConfirmationLink(actor, "x".repeat(43)),
    outcomes: everybody,
  },
  "sla.getDeadlineReason": {
    ask: (actor, { number }) => deadlines.getDeadlineReason(actor, number),
    outcomes: missing,
  },
  "sla.listCalendars": { ask: (actor) => slaRules.listCalendars(actor), outcomes: nobody },
  "sla.listPolicies": { ask: (actor) => slaRules.listPolicies(actor), outcomes: nobody },
  "sla.previewDeadlines": {
    ask: (actor) => preview.previewDeadlines(actor, { calendar: { id: 1 } }),
    outcomes: nobody,
  },
  "teams.listTeams": { ask: (actor) => teams.listTeams(actor), outcomes: everybody },
  "teams.getTeam": { ask: (actor) => team.getTeam(actor, TeamId.parse(1)), outcomes: nobody },
  "teams.listTeamDetails": { ask: (actor) => teams.listTeamDetails(actor), outcomes: nobody },
  "users.listUsers": {
    ask: (actor, { ownerEmail }) => users.listUsers(actor, { q: ownerEmail }, page),
    outcomes: nobody,
  },
  "users.countUsers": { ask: (actor) => users.countUsers(actor), outcomes: nobody },
  "users.getUser": { ask: (actor, { ownerId }) => users.getUser(actor, ownerId), outcomes: missing },
  "users.findPeople": {
    ask: (actor, { ownerEmail }) => users.findPeople(actor, { q: ownerEmail }),
    outcomes: staff,
    namesPeople: true,
  },
  "users.listStaff": { ask: (actor) => users.listStaff(actor), outcomes: nobody },
  "users.getPerson": {
    ask: (actor, { ownerId }) => person.getPerson(actor, ownerId),
    outcomes: staff,
    namesPeople: true,
  },
  "users.listPeople": { ask: (actor) => people.listPeople(actor, { page }), outcomes: staff, namesPeople: true },
  "users.ownAccount": { ask: (actor) => people.ownAccount(actor), outcomes: signedIn },
};
