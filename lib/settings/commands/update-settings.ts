import type { z } from "zod";
import { defineCommand } from "../../define-command";
import { forgetCentreTimeZone } from "../../platform/centre";
import type { Tx } from "../../platform/db/client";
import { isDuplicate } from "../../platform/db/errors";
import { conflict } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { forgetRestriction } from "../../platform/restriction";
import { forgetShortCache } from "../../platform/short-cache";
import { centreEvent } from "../events";
import { settingsPolicy } from "../policy";
import { readCentre, settingKeys, type Centre } from "../read-centre";
import { limitedColumns, UpdateSettings } from "../schema";

type Wanted = Omit<z.output<typeof UpdateSettings>, "revision">;

function eventsOf(before: Centre, wanted: Wanted): DomainEvent[] {
  const { name = before.name, timeZone = before.timeZone, registration = before.registration } = wanted;
  const { restrictTechnicians = before.restrictTechnicians, columnLimits = before.columnLimits } = wanted;
  const limits = limitedColumns
    .map((column) => ({ column, from: before.columnLimits[column], to: columnLimits[column] }))
    .filter(({ from, to }) => from !== to);
  const domains = { before: before.registration.domains.join(" "), after: registration.domains.join(" ") };
  const sameRegistration = before.registration.mode === registration.mode && domains.before === domains.after;
  const modes = { from: before.registration.mode, to: registration.mode };
  const restricts = { from: before.restrictTechnicians, to: restrictTechnicians };
  const zones = { from: before.timeZone, to: timeZone };
  return [
    ...(name === before.name ? [] : [centreEvent("centre.renamed", {}, { before: before.name, after: name })]),
    ...(zones.from === zones.to ? [] : [centreEvent("centre.timeZoneChanged", zones)]),
    ...(sameRegistration ? [] : [centreEvent("centre.registrationChanged", modes, domains)]),
    ...(restricts.from === restricts.to ? [] : [centreEvent("centre.restrictionChanged", restricts)]),
    ...limits.map((limit) => centreEvent("centre.columnLimitChanged", limit)),
  ];
}

/** Only one of those who read the same revision may write the next. */
async function advance(tx: Tx, revision: number, now: Date): Promise<void> {
  const key = settingKeys.revision;
  const next = { value: revision + 1, updatedAt: now };
  try {
    if (revision === 0) await tx.setting.create({ data: { key, ...next } });
    else if ((await tx.setting.updateMany({ where: { key, value: { equals: revision } }, data: next })).count === 0)
      throw conflict("settings.errors.changedMeanwhile");
  } catch (error) {
    throw isDuplicate(error) ? conflict("settings.errors.changedMeanwhile") : error;
  }
}

async function write(tx: Tx, wanted: Wanted, now: Date): Promise<void> {
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const key = settingKeys[name as keyof Wanted];
    const row = { value, updatedAt: now };
    await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row, select: { key: true } });
  }
}

/** Changes the centre's settings, with one event for each that changed; gives the new revision. Throws forbidden, invalid_input, conflict on a stale revision. */
export const updateSettings = defineCommand({
  name: "settings.update",
  input: UpdateSettings,
  scope: "admin",
  load: (tx) => readCentre(tx),
  authorize: settingsPolicy.update,
  run: async ({ tx, input, target, now }) => {
    const { revision, ...wanted } = input;
    const [first, ...others] = eventsOf(target, wanted);
    if (!first) return { result: { revision: target.revision }, unchanged: true };
    await advance(tx, revision, now);
    await write(tx, wanted, now);
    forgetRestriction();
    forgetShortCache();
    forgetCentreTimeZone();
    return { result: { revision: revision + 1 }, events: [first, ...others] };
  },
});
