import { describe, expect, test } from "vitest";
import { roles, type Role } from "../platform/actor";
import { asAnonymous, asJob, asPerson } from "../testing/actors";
import { canSee, personSees, ticketAbilities, ticketPolicy, type TicketCan } from "./policy";
import { statuses, type TicketStatus } from "./status";

type Ability = keyof TicketCan;
const OWN = 1;
const OTHERS = 2;

/** What each role may do to somebody else's ticket, whatever its status but where "open" or "new" is said. */
const FOR_OTHERS: Record<Role, readonly Ability[]> = {
  learner: ["reply"],
  technician: [
    "reply",
    "addNote",
    "editText",
    "changeStatus",
    "assign",
    "take",
    "setPriority",
    "setDue",
    "place",
    "classify",
    "work",
    "addFollower",
  ],
  manager: ["reply", "addNote", "assign", "setPriority", "setDue", "place", "addFollower"],
  admin: [
    "reply",
    "addNote",
    "editText",
    "changeStatus",
    "assign",
    "take",
    "setPriority",
    "setDue",
    "place",
    "classify",
    "work",
    "addFollower",
  ],
};

/** What the requester may do beside, by status. */
const FOR_OWN: Record<TicketStatus, readonly Ability[]> = {
  new: ["addFollower", "editText", "cancel"],
  in_progress: ["addFollower"],
  waiting: ["addFollower"],
  resolved: ["addFollower", "confirm", "reopen"],
  closed: ["addFollower"],
};

const cases = roles.flatMap((role) =>
  statuses.flatMap((status) => [true, false].map((own) => ({ role, status, own }))),
);

test.each(cases)("a $role on a $status ticket, own: $own", ({ role, status, own }) => {
  const can = ticketAbilities(asPerson({ id: OWN, role }), { requesterId: own ? OWN : OTHERS, status });
  const wanted = new Set([...FOR_OTHERS[role], ...(own ? FOR_OWN[status] : [])]);
  if (status === "closed") wanted.delete("reply");
  expect(
    Object.keys(can)
      .filter((ability) => can[ability as Ability])
      .sort(),
  ).toEqual([...wanted].sort());
});

describe("who isn't a person", () => {
  test("anonymous callers may do nothing", () => {
    expect(Object.values(ticketAbilities(asAnonymous(), { requesterId: OTHERS, status: "new" }))).not.toContain(true);
    expect([
      ticketPolicy.open(asAnonymous()),
      ticketPolicy.openForOthers(asAnonymous()),
      ticketPolicy.seeBoard(asAnonymous()),
    ]).not.toContain(true);
  });

  test("jobs change the status and close what is resolved, and nothing else", () => {
    const can = ticketAbilities(asJob(), { requesterId: OTHERS, status: "resolved" });
    expect(Object.keys(can).filter((ability) => can[ability as Ability])).toEqual(["changeStatus"]);
    expect(ticketPolicy.closeResolved(asJob())).toBe(true);
    for (const role of roles) expect(ticketPolicy.closeResolved(asPerson({ id: OWN, role }))).toBe(false);
  });
});

test.each([
  ["learner", true, false, false],
  ["technician", true, true, true],
  ["manager", true, true, false],
  ["admin", true, true, true],
] as const)("a %s opens: %s, for others: %s, resolves with a reply: %s", (role, opens, forOthers, resolves) => {
  const actor = asPerson({ id: OWN, role });
  expect(ticketPolicy.open(actor)).toBe(opens);
  expect(ticketPolicy.openForOthers(actor)).toBe(forOthers);
  expect(ticketPolicy.comment(actor, { kind: "reply", resolve: true })).toBe(resolves);
});

describe("who sees a ticket", () => {
  const ticket = { teamId: 7, participantIds: [10, 11], assignedIds: [20] };
  test.each([
    ["the requester", "learner", 10, [], false, true],
    ["a follower", "learner", 11, [], false, true],
    ["another learner", "learner", 12, [], false, false],
    ["who was assigned and is a learner now", "learner", 20, [7], false, false],
    ["a technician", "technician", 30, [], false, true],
    ["a restricted technician of its team", "technician", 30, [7], true, true],
    ["a restricted technician of another team", "technician", 30, [8], true, false],
    ["a restricted technician who is on it", "technician", 20, [8], true, true],
    ["a restricted technician who asked for it", "technician", 10, [], true, true],
    ["a manager", "manager", 30, [], false, true],
    ["an admin", "admin", 30, [], false, true],
  ] as const)("%s", (_, role, userId, teamIds, restrictedToTeams, sees) => {
    expect(personSees({ userId, role, teamIds, restrictedToTeams }, ticket)).toBe(sees);
    expect(canSee(asPerson({ id: userId, role }, { teamIds, restrictedToTeams }), ticket)).toBe(sees);
  });

  test("no team is everybody's of the staff; jobs see all and strangers nothing", () => {
    expect(
      personSees(
        { userId: 30, role: "technician", teamIds: [8], restrictedToTeams: true },
        { ...ticket, teamId: null },
      ),
    ).toBe(true);
    expect(canSee(asJob(), ticket)).toBe(true);
    expect(canSee(asAnonymous(), ticket)).toBe(false);
  });
});
