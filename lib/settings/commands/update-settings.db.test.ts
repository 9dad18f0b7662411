import { beforeEach, expect, it } from "vitest";
import { centreTimeZone } from "../../platform/centre";
import { db } from "../../platform/db/client";
import { restrictsTechnicians } from "../../platform/restriction";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { recordedEvents } from "../../testing/recorded";
import { getCentre, getSettings } from "../queries";
import { updateSettings } from "./update-settings";

const admin = asAdmin({ id: 1 });
const events = () => recordedEvents("centre", 1);

beforeEach(() => db.setting.deleteMany());

it("changes each setting, with an event of codes for each, and shows at once", async () => {
  const before = (await events()).length;
  expect(await restrictsTechnicians()).toBe(false);
  expect(await centreTimeZone()).toBe("Europe/Paris");
  const registration = { mode: "domains" as const, domains: ["rosa-parks.fr"] };
  const columnLimits = { new: 40, in_progress: 12, waiting: null };
  const wanted = {
    name: "Centre Rosa-Parks",
    timeZone: "Indian/Reunion",
    registration,
    restrictTechnicians: true,
    columnLimits,
  };
  expect(await updateSettings(admin, { revision: 0, ...wanted })).toEqual({ revision: 1 });
  expect(await getCentre()).toEqual(wanted);
  expect(await restrictsTechnicians()).toBe(true);
  expect(await centreTimeZone()).toBe("Indian/Reunion");
  const recorded = (await events()).slice(before);
  expect(recorded).toMatchObject([
    { name: "centre.renamed", audience: "admin" },
    { name: "centre.timeZoneChanged", data: { from: "Europe/Paris", to: "Indian/Reunion" } },
    { name: "centre.registrationChanged", data: { from: "off", to: "domains" } },
    { name: "centre.restrictionChanged", data: { from: false, to: true } },
    { name: "centre.columnLimitChanged", data: { column: "new", from: null, to: 40 } },
    { name: "centre.columnLimitChanged", data: { column: "in_progress", from: null, to: 12 } },
  ]);
  expect(JSON.stringify(recorded.map(({ data }) => data))).not.toMatch(/rosa/i);
});

it("leaves alone what isn't given, and writes nothing where nothing changes", async () => {
  await updateSettings(admin, { revision: 0, name: "Un" });
  const before = (await events()).length;
  expect(await updateSettings(admin, { revision: 1, name: "Un" })).toEqual({ revision: 1 });
  expect((await events()).length).toBe(before);
  await updateSettings(admin, { revision: 1, restrictTechnicians: true });
  expect(await getSettings(admin)).toMatchObject({ name: "Un", restrictTechnicians: true, revision: 2 });
});

it("lets one of those who save at once win and tells the others", async () => {
  for (const revision of [0, 1, 2]) {
    const names = ["A", "B", "C", "D"].map((name) => `${name}${String(revision)}`);
    const results = await Promise.allSettled(names.map((name) => updateSettings(admin, { revision, name })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    }
  }
});

it("refuses what is no time zone, by the field", async () => {
  await expect(updateSettings(admin, { revision: 0, timeZone: "Mars/Phobos" })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["timeZone"], key: "settings.errors.timeZone" }],
  });
});

it("is for administrators, reading too", async () => {
  for (const actor of [asManager({ id: 2 }), asLearner({ id: 3 })]) {
    await expect(updateSettings(actor, { revision: 0, name: "Pirate" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(getSettings(actor)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect((await getCentre()).name).toBe("AppTicket");
});
