import { apiRoute, readInput } from "@/lib/platform/api-route";
import { PreviewMessage, previewMessage } from "@/lib/tickets/queries/preview-message";

/** What is being written may be longer than an address: it comes as a body, and nothing is kept of it. */
export const POST = apiRoute(previewMessage, {
  status: 200,
  door: "session",
  input: (body, params) => readInput(PreviewMessage, { ...body, number: params["number"] }),
  output: (rendered) => rendered,
});
