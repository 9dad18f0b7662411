/** Why deadlines moved other than by the ticket's own course. */
export const retargetCauses = ["priority", "category", "team", "rules"] as const;
export type RetargetCause = (typeof retargetCauses)[number];
