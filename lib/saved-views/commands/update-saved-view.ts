import { defineCommand } from "../../define-command";
import { Prisma } from "../../platform/db/client";
import { invalidField } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { savedViewEvent } from "../events";
import { isNameTaken, loadSavedView, requireVersion, type LoadedView } from "../load-saved-view";
import { savedViewPolicy } from "../policy";
import { readStoredColumns, readStoredFilter, UpdateSavedView } from "../schema";
import type { z } from "zod";

const sorted = (value: object | null) => JSON.stringify(value && Object.entries(value).sort());

function eventsOf(view: LoadedView, { name = view.name, filter, columns }: z.output<typeof UpdateSavedView>) {
  const events: DomainEvent[] = [];
  if (name !== view.name) events.push(savedViewEvent(view.id, "view.renamed", {}, { before: view.name, after: name }));
  const stored = readStoredFilter(view.filter);
  const filtered = filter !== undefined && (stored.ignored.length > 0 || sorted(filter) !== sorted(stored.filter));
  const arranged = columns !== undefined && JSON.stringify(columns) !== JSON.stringify(readStoredColumns(view.columns));
  if (filtered || arranged) {
    const texts = { name, filter: JSON.stringify(filter ?? view.filter) };
    events.push(savedViewEvent(view.id, "view.changed", {}, texts));
  }
  return events;
}

/** Changes the name, the filter or the columns of a view; gives its new version. Throws not_found, forbidden, invalid_input, conflict on a stale version. */
export const updateSavedView = defineCommand({
  name: "view.update",
  input: UpdateSavedView,
  load: (tx, actor, input) => loadSavedView(tx, actor, input.id),
  authorize: savedViewPolicy.change,
  run: async ({ tx, input, target }) => {
    const { name, filter, columns } = input;
    requireVersion(target, input.version);
    const [first, ...others] = eventsOf(target, input);
    if (!first) return { result: { id: target.id, version: target.version }, unchanged: true };
    if (name !== undefined && name !== target.name && (await isNameTaken(tx, target, name, target.id)))
      throw invalidField("name", "savedViews.errors.nameTaken");
    await tx.savedView.update({
      where: { id: target.id },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(filter === undefined ? {} : { filter }),
        ...(columns === undefined ? {} : { columns: columns ?? Prisma.DbNull }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return { result: { id: target.id, version: target.version + 1 }, events: [first, ...others] };
  },
});
