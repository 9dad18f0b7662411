import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import type { Actor } from "../../platform/actor";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { inParis, itIs } from "../../testing/deadlines";
import { aCategory, aLearner, aManager, anAdmin, aTeam, unique } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { recordedEvents } from "../../testing/recorded";
import { refused } from "../../testing/ticket-state";
import { listPolicies } from "../queries/list-rules";
import { previewDeadlines } from "../queries/preview-deadlines";
import { createPolicy } from "./create-policy";
import { deletePolicy } from "./delete-policy";
import { updatePolicy } from "./update-policy";

let admin: Actor;
let category: { id: number; name: string };
beforeAll(freshDatabase);
afterAll(freshDatabase);
beforeEach(async () => {
  admin = asAdmin(await anAdmin());
  category = await aCategory();
});
afterEach(() => setClock());

const none = { categoryId: null, teamId: null, priority: null, calendarId: 1 } as const;
const targets = { acceptMinutes: null, respondMinutes: 60, resolveMinutes: 450 };
const fields = () => ({ ...none, ...targets, name: unique("Règle "), categoryId: category.id });
const revision = async () => (await db.slaRules.findUniqueOrThrow({ where: { id: 1 } })).revision;

test("a policy is made, changed, switched off and deleted, each with its event and a new count", async () => {
  const before = await revision();
  const made = { ...fields(), priority: "urgent" as const };
  const { id } = await createPolicy(admin, made);
  const changed = { ...made, id, resolveMinutes: 900 };
  await updatePolicy(admin, { ...changed, version: 1, active: true });
  await updatePolicy(admin, { ...changed, version: 2, active: false });
  expect(await updatePolicy(admin, { ...changed, version: 3, active: false })).toEqual({ id, version: 3 });
  await deletePolicy(admin, { id });
  expect(await revision()).toBe(before + 4);
  expect(await recordedEvents("policy", id)).toMatchObject([
    { name: "policy.created", data: { after: { categoryId: category.id, resolveMinutes: 450 } } },
    { name: "policy.changed", data: { before: { resolveMinutes: 450 }, after: { resolveMinutes: 900 } } },
    { name: "policy.deactivated" },
    { name: "policy.deleted" },
  ]);
});

test("what can't be is refused: a taken name, a twin, what doesn't exist, no minutes, a stale version", async () => {
  const made = fields();
  const { id } = await createPolicy(admin, made);
  await refused(createPolicy(admin, { ...made, teamId: (await aTeam()).id }), "invalid_input");
  await refused(createPolicy(admin, { ...fields() }), "invalid_input");
  for (const wrong of [{ calendarId: 9_999 }, { categoryId: 9_999 }, { teamId: 9_999 }, { resolveMinutes: 0 }])
    await refused(createPolicy(admin, { ...fields(), priority: "low", ...wrong }), "invalid_input");
  await refused(updatePolicy(admin, { ...made, id, version: 4, active: true }), "conflict");
  expect(await recordedEvents("policy", id)).toHaveLength(1);
});

test("a twin of one that is off may be made, but not both be in force", async () => {
  const made = fields();
  const { id } = await createPolicy(admin, made);
  await updatePolicy(admin, { ...made, id, version: 1, active: false });
  await createPolicy(admin, fields());
  await refused(updatePolicy(admin, { ...made, id, version: 2, active: true }), "invalid_input");
});

test("policies are listed with what a ticket opened now would get", async () => {
  itIs("2026-11-20 16:30");
  const { id } = await createPolicy(admin, { ...fields(), acceptMinutes: 30 });
  const [row] = (await listPolicies(admin)).filter((one) => one.id === id);
  expect(row).toMatchObject({
    active: true,
    category: { id: category.id, name: category.name },
    team: null,
    calendar: { name: "Horaires du centre", dayMinutes: 450 },
    preview: {
      accept: inParis("2026-11-20 17:00"),
      respond: inParis("2026-11-20 17:30"),
      resolve: inParis("2026-11-23 16:30"),
    },
  });
});

test("a preview says what a draft would give: of a calendar that is kept, or of hours being drawn up", async () => {
  itIs("2026-11-20 16:30");
  const drawn = { timeZone: "Europe/Paris", frenchHolidays: true, closings: [] };
  expect(await previewDeadlines(admin, { calendar: { id: 1 }, ...targets })).toEqual({
    accept: "none",
    respond: inParis("2026-11-20 17:30"),
    resolve: inParis("2026-11-23 16:30"),
  });
  const tuesday = [{ weekday: 2, from: 540, to: 600 }];
  expect(await previewDeadlines(admin, { calendar: { ...drawn, slots: tuesday }, ...targets })).toMatchObject({
    respond: inParis("2026-11-24 10:00"),
    resolve: inParis("2027-01-12 09:30"),
  });
  const shut = await previewDeadlines(admin, { calendar: { ...drawn, slots: [] }, ...targets });
  expect(shut).toEqual({ accept: "none", respond: "never", resolve: "never" });
  await refused(previewDeadlines(admin, { calendar: { id: 9_999 }, ...targets }), "not_found");
  await refused(previewDeadlines(admin, null), "invalid_input");
});

test("only administrators see and change policies", async () => {
  for (const actor of [asManager(await aManager()), asLearner(await aLearner())]) {
    await refused(createPolicy(actor, fields()), "forbidden");
    await refused(updatePolicy(actor, { ...fields(), id: 1, version: 1, active: false }), "not_found");
    await refused(deletePolicy(actor, { id: 1 }), "not_found");
    await refused(listPolicies(actor), "forbidden");
    await refused(previewDeadlines(actor, { calendar: { id: 1 }, ...targets }), "forbidden");
  }
  expect(await db.slaPolicy.findUnique({ where: { id: 1 } })).toMatchObject({ active: true, version: 1 });
});
