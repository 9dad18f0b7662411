import { z } from "zod";

export const registrationModes = ["off", "domains", "open"] as const;

/** Who may register by themselves: nobody, addresses of listed domains, anyone. */
export const Registration = z.object({
  mode: z.enum(registrationModes),
  domains: z.array(z.string().trim().toLowerCase().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "validation.domain")).max(50).default([]),
});
export type Registration = z.output<typeof Registration>;
