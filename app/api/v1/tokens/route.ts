import { createApiToken } from "@/lib/api-tokens/commands/create-api-token";
import { CreateApiToken } from "@/lib/api-tokens/schema";
import { apiRoute, readInput } from "@/lib/platform/api-route";

export const POST = apiRoute(createApiToken, {
  status: 201,
  door: "anonymous",
  input: (body) => {
    readInput(CreateApiToken, body);
    return body as CreateApiToken;
  },
  output: ({ token, id, expiresAt }) => ({ token, id: String(id), expiresAt: expiresAt.toISOString() }),
});
