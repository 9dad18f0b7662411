import type { Tx } from "../platform/db/client";
import { ColumnLimits, Registration } from "./schema";

export type Centre = {
  name: string;
  timeZone: string;
  registration: Registration;
  restrictTechnicians: boolean;
  columnLimits: ColumnLimits;
};

const DEFAULTS: Centre = {
  name: "AppTicket",
  timeZone: "Europe/Paris",
  registration: { mode: "off", domains: [] },
  restrictTechnicians: false,
  columnLimits: { new: null, in_progress: null, waiting: null },
};

/** The row that each setting is kept in. */
export const settingKeys = {
  name: "centreName",
  timeZone: "timeZone",
  registration: "registration",
  restrictTechnicians: "restrictTechnicians",
  columnLimits: "columnLimits",
  revision: "settingsRevision",
} as const;

/** Reads the centre's settings, with defaults for those nobody has set. */
export async function readCentre(tx: Pick<Tx, "setting">): Promise<Centre & { revision: number }> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.values(settingKeys) } } });
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const name = values.get(settingKeys.name);
  const timeZone = values.get(settingKeys.timeZone);
  const registration = Registration.safeParse(values.get(settingKeys.registration));
  const columnLimits = ColumnLimits.safeParse(values.get(settingKeys.columnLimits));
  const revision = values.get(settingKeys.revision);
  return {
    name: typeof name === "string" ? name : DEFAULTS.name,
    timeZone: typeof timeZone === "string" ? timeZone : DEFAULTS.timeZone,
    registration: registration.success ? registration.data : DEFAULTS.registration,
    restrictTechnicians: values.get(settingKeys.restrictTechnicians) === true,
    columnLimits: columnLimits.success ? columnLimits.data : DEFAULTS.columnLimits,
    revision: typeof revision === "number" ? revision : 0,
  };
}
