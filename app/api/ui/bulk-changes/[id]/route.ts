import { getBulkChange } from "@/lib/bulk-changes/queries";
import { BulkChangeRef } from "@/lib/bulk-changes/schema";
import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";

export const GET = apiQuery(getBulkChange, {
  door: "session",
  input: (_, params) => {
    const ref = BulkChangeRef.safeParse({ id: params["id"] });
    if (!ref.success) throw notFound();
    return ref.data.id;
  },
});
