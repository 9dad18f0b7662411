import { z } from "zod";
import { SavedViewId, TeamId } from "../platform/ids";
import { lineOfText } from "../platform/text";
import { filterNames, readFilter, type WrittenFilter } from "../tickets/filter-schema";

export const VIEW_NAME_MAX = 60;
/** So many views of one person, or of one team. */
export const VIEWS_MAX = 40;

/** The columns that the queue can show, in their usual order. */
export const queueColumns = [
  "number",
  "status",
  "title",
  "requester",
  "priority",
  "due",
  "assigned",
  "updated",
  "category",
  "team",
  "lead",
  "helpers",
  "urgency",
  "type",
  "source",
  "waitingFor",
  "replies",
  "created",
] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** What the queue shows until somebody chooses. */
export const usualColumns: readonly QueueColumn[] = queueColumns.slice(0, queueColumns.indexOf("category"));

/** Columns in the order they are shown: each once, the title among them. */
export const QueueColumns = z
  .array(z.enum(queueColumns))
  .min(1)
  .max(queueColumns.length)
  .refine((columns) => columns.includes("title") && new Set(columns).size === columns.length, {
    message: "validation.invalid",
  });

const columnsInAddress = z.preprocess((value) => (typeof value === "string" ? value.split(",") : value), QueueColumns);

const writtenName = z.enum([...filterNames, "sort"]);

/** A filter and a sort as addresses carry them, all of it understood. */
export const ViewFilter = z
  .partialRecord(writtenName, z.string().trim().min(1).max(500))
  .superRefine((written, context) => {
    for (const name of readFilter(written).ignored)
      context.addIssue({ code: "custom", path: [name], message: "validation.invalid" });
  });

/** The parameters of an export: a filter and a sort, and the columns, the usual ones unless said. */
export const TicketExportRequest = z.strictObject({
  ...(Object.fromEntries(writtenName.options.map((one) => [one, z.string().optional()])) as Record<
    z.output<typeof writtenName>,
    z.ZodOptional<z.ZodString>
  >),
  columns: columnsInAddress.default([...usualColumns]),
});

const name = lineOfText(VIEW_NAME_MAX);
const version = z.int().positive();

export const CreateSavedView = z.object({
  name,
  filter: ViewFilter,
  columns: QueueColumns.nullable().default(null),
  /** The team it is for; one's own otherwise. */
  teamId: TeamId.nullable().default(null),
});
export type CreateSavedView = z.input<typeof CreateSavedView>;

/** Changes a view; what is left out stays. */
export const UpdateSavedView = z.object({
  id: SavedViewId,
  version,
  name: name.optional(),
  filter: ViewFilter.optional(),
  columns: QueueColumns.nullable().optional(),
});
export type UpdateSavedView = z.input<typeof UpdateSavedView>;

/** Gives a view to a team, or with null takes it as one's own. */
export const ShareSavedView = z.object({ id: SavedViewId, version, teamId: TeamId.nullable() });
export type ShareSavedView = z.input<typeof ShareSavedView>;

export const SavedViewRef = z.object({ id: SavedViewId });
export type SavedViewRef = z.input<typeof SavedViewRef>;

/** The columns of one view, or (null) of those that say nothing else; null goes back to what they are without a choice. */
export const ChooseColumns = z.object({ viewId: SavedViewId.nullable(), columns: QueueColumns.nullable() });
export type ChooseColumns = z.input<typeof ChooseColumns>;

/** Reads a stored filter, which an older version of the product may have written; `ignored` names what isn't understood any more. */
export function readStoredFilter(stored: unknown): { filter: WrittenFilter; ignored: readonly string[] } {
  const written = z.record(z.string(), z.unknown()).safeParse(stored);
  if (!written.success) return { filter: {}, ignored: ["filter"] };
  const known = Object.entries(written.data).filter(
    ([name, value]) => writtenName.safeParse(name).success && typeof value === "string",
  );
  const strange = Object.keys(written.data).filter((name) => !known.some(([one]) => one === name));
  const { understood, ignored } = readFilter(Object.fromEntries(known));
  return { filter: understood, ignored: [...strange, ...ignored] };
}

/** Reads stored columns; null where there are none that are still understood. */
export function readStoredColumns(stored: unknown): QueueColumn[] | null {
  if (!Array.isArray(stored)) return null;
  const known = stored.filter((one) => queueColumns.some((column) => column === one));
  const read = QueueColumns.safeParse(known);
  return read.success ? read.data : null;
}
