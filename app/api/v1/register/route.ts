import { z } from "zod";
import { apiRoute, readInput } from "@/lib/platform/api-route";
import { register } from "@/lib/sign-in/commands/register";
import { Register, STEADY_MS } from "@/lib/sign-in/schema";

const Registration = z.strictObject(Register.shape);

export const POST = apiRoute(register, {
  status: 201,
  door: "anonymous",
  noSoonerThanMs: STEADY_MS,
  input: (body) => readInput(Registration, body),
  output: ({ next }) => ({ next }),
});
