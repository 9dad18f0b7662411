import { revokeApiToken } from "@/lib/api-tokens/commands/revoke-api-token";
import { apiRoute } from "@/lib/platform/api-route";
import { unauthenticated } from "@/lib/platform/errors";

export const DELETE = apiRoute(revokeApiToken, {
  status: 204,
  body: false,
  input: (_body, _params, actor) => {
    if (actor.kind !== "user" || actor.apiTokenId === undefined) throw unauthenticated();
    return { id: actor.apiTokenId };
  },
});
