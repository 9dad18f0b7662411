import { apiQuery } from "@/lib/platform/api-route";
import { previewDeadlines } from "@/lib/sla/queries/preview-deadlines";

function draftOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

export const GET = apiQuery(previewDeadlines, { door: "session", input: (search) => draftOf(search.get("draft")) });
