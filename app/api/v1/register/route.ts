import { apiRoute, readInput } from "@/lib/platform/api-route";
import { register } from "@/lib/sign-in/commands/register";
import { RegisterByApi, STEADY_MS } from "@/lib/sign-in/schema";

export const POST = apiRoute(register, {
  status: 201,
  door: "anonymous",
  noSoonerThanMs: STEADY_MS,
  input: (body) => readInput(RegisterByApi, body),
  output: ({ next }) => ({ next }),
});
