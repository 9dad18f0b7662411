import { db } from "../platform/db/client";
import { Registration } from "./schema";

export type Centre = { name: string; timeZone: string; registration: Registration; restrictTechnicians: boolean };

const DEFAULTS: Centre = {
  name: "AppTicket",
  timeZone: "Europe/Paris",
  registration: { mode: "off", domains: [] },
  restrictTechnicians: false,
};

/** The centre's settings, with defaults for those nobody has set; no secrets are among them. */
export async function getCentre(): Promise<Centre> {
  const rows = await db.setting.findMany({ where: { key: { in: ["centreName", "timeZone", "registration", "restrictTechnicians"] } } });
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const name = values.get("centreName");
  const timeZone = values.get("timeZone");
  const registration = Registration.safeParse(values.get("registration"));
  return {
    name: typeof name === "string" ? name : DEFAULTS.name,
    timeZone: typeof timeZone === "string" ? timeZone : DEFAULTS.timeZone,
    registration: registration.success ? registration.data : DEFAULTS.registration,
    restrictTechnicians: values.get("restrictTechnicians") === true,
  };
}
