import { describe, expect, it } from "vitest";
import { asAdmin, asAnonymous, asJob, asLearner, asManager, asTechnician } from "../testing/actors";
import { handlesTickets, userAbilities, userPolicy } from "./policy";

const me = { id: 1 };
const other = { id: 2, role: "technician" as const, active: true, invited: false };
const kinds = {
  learner: asLearner(me),
  technician: asTechnician(me),
  manager: asManager(me),
  admin: asAdmin(me),
  anonymous: asAnonymous(),
  job: asJob(),
};
type Kind = keyof typeof kinds;

const table: [keyof typeof userPolicy, readonly Kind[]][] = [
  ["find", ["technician", "manager", "admin"]],
  ["list", ["admin"]],
  ["invite", ["admin"]],
  ["createServiceAccount", ["admin"]],
  ["inviteAdministrator", ["job"]],
  ["resendInvitation", ["admin"]],
  ["rename", ["admin"]],
  ["changeRole", ["admin"]],
  ["deactivate", ["admin"]],
  ["reactivate", ["admin"]],
];

describe("userPolicy", () => {
  it.each(table)("%s is for %j only", (rule, allowed) => {
    for (const [kind, actor] of Object.entries(kinds)) {
      expect(userPolicy[rule](actor, other), `${rule} as ${kind}`).toBe(allowed.includes(kind as Kind));
    }
  });

  it("lets nobody change their own role or shut themselves out", () => {
    expect(userPolicy.changeRole(kinds.admin, me)).toBe(false);
    expect(userPolicy.deactivate(kinds.admin, me)).toBe(false);
    expect(userAbilities(kinds.admin, { ...other, id: 1, role: "admin" })).toMatchObject({
      changeRole: false,
      deactivate: false,
      rename: true,
    });
  });
});

describe("userAbilities", () => {
  it("offers to let in again only who is out, and a new link only to who hasn't joined", () => {
    const out = userAbilities(kinds.admin, { ...other, active: false, invited: true });
    expect(out).toMatchObject({ deactivate: false, reactivate: true, resendInvitation: false });
    const invited = userAbilities(kinds.admin, { ...other, invited: true });
    expect(invited).toMatchObject({ deactivate: true, reactivate: false, resendInvitation: true });
  });
});

describe("handlesTickets", () => {
  it("is true for technicians and administrators", () => {
    expect((["learner", "technician", "manager", "admin"] as const).filter(handlesTickets)).toEqual([
      "technician",
      "admin",
    ]);
  });
});
