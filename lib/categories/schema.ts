import { z } from "zod";
import { CategoryId, TeamId } from "../platform/ids";
import { lineOfText } from "../platform/text";

/** As many as lists show, with those that are withdrawn. */
export const MOST_CATEGORIES = 200;

export const categoryKinds = ["hardware", "software", "network", "account", "other"] as const;
export type CategoryKind = (typeof categoryKinds)[number];

/** The drawings a category can have: names of Lucide icons. */
export const categoryIcons = [
  "monitor",
  "laptop",
  "smartphone",
  "printer",
  "projector",
  "headphones",
  "keyboard",
  "wifi",
  "key-round",
  "app-window",
  "badge",
  "building",
  "lightbulb",
  "wrench",
  "book-open",
  "calendar",
  "file-text",
  "message-circle",
  "ellipsis",
] as const;
export type CategoryIcon = (typeof categoryIcons)[number];

const fields = {
  name: lineOfText(60),
  icon: z.enum(categoryIcons),
  kind: z.enum(categoryKinds),
  defaultTeamId: TeamId.nullable(),
};

export const CreateCategory = z.object(fields);
export type CreateCategory = z.input<typeof CreateCategory>;

export const UpdateCategory = z
  .object({ ...fields, active: z.boolean() })
  .partial()
  .extend({ id: CategoryId, version: z.number().int().positive() });
export type UpdateCategory = z.input<typeof UpdateCategory>;

/** Another place in the order: 0 is the first. */
export const MoveCategory = z.object({ id: CategoryId, position: z.number().int().min(0).max(1_000) });
export type MoveCategory = z.input<typeof MoveCategory>;
