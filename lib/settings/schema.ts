import { z } from "zod";
import { lineOfText } from "../platform/text";

export const CENTRE_NAME_MAX = 60;
export const registrationModes = ["off", "domains", "open"] as const;
export type RegistrationMode = (typeof registrationModes)[number];

const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253, "validation.domain")
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "validation.domain");

/** Who may register by themselves: nobody, addresses of listed domains, anyone. */
export const Registration = z.object({
  mode: z.enum(registrationModes),
  domains: z.array(Domain).max(50).default([]),
});
export type Registration = z.output<typeof Registration>;

/** The time zones to choose from: IANA names that this runtime knows. */
export const timeZones: readonly string[] = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].sort();

/** The columns of the board that may have a limit: what is open. */
export const limitedColumns = ["new", "in_progress", "waiting"] as const;
export type LimitedColumn = (typeof limitedColumns)[number];
export const COLUMN_LIMIT_MAX = 999;

const Limit = z
  .int("settings.errors.columnLimit")
  .min(1, "settings.errors.columnLimit")
  .max(COLUMN_LIMIT_MAX, "settings.errors.columnLimit")
  .nullable();
/** How many tickets a column of the board should hold at most: a hint, which stops nobody; null is no hint. */
export const ColumnLimits = z.object({ new: Limit, in_progress: Limit, waiting: Limit });
export type ColumnLimits = z.output<typeof ColumnLimits>;

/** Changes what is given of the centre's settings; `revision` is the one they were read at. */
export const UpdateSettings = z.object({
  revision: z.number().int().min(0),
  name: lineOfText(CENTRE_NAME_MAX).optional(),
  timeZone: z
    .string()
    .refine((name) => timeZones.includes(name), "settings.errors.timeZone")
    .optional(),
  registration: Registration.transform(({ mode, domains }) => ({ mode, domains: [...new Set(domains)] }))
    .refine(({ mode, domains }) => mode !== "domains" || domains.length > 0, {
      path: ["domains"],
      message: "settings.errors.domainsRequired",
    })
    .optional(),
  restrictTechnicians: z.boolean().optional(),
  columnLimits: ColumnLimits.optional(),
});
export type UpdateSettings = z.input<typeof UpdateSettings>;
