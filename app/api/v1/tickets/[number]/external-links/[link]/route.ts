import { apiRoute } from "@/lib/platform/api-route";
import { ExternalLinkId } from "@/lib/platform/ids";
import { removeExternalLink } from "@/lib/relations/commands/remove-external-link";
import { partOf } from "../../../../path-id";
import { numberIn } from "../../../../ticket-number";

export const DELETE = apiRoute(removeExternalLink, {
  status: 204,
  body: false,
  input: (_body, params) => ({ number: numberIn(params), linkId: partOf(ExternalLinkId, params, "link") }),
});
