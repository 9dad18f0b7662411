import { expect, test } from "vitest";
import { conflict, invalidField, notFound, unauthenticated } from "./errors";
import { problem } from "./problem";

/** What a caller of an address is told of an error. */
async function told(path: string, error: Error, language: string) {
  const request = new Request(`http://centre.test${path}`, { headers: { "accept-language": language } });
  return (await (await problem(request, error)).json()) as { detail: string; errors: { message: string }[] };
}

test("programs are told of resources and fields, and never to reload a page", async () => {
  const path = "/api/v1/tickets/1042";
  expect((await told(path, notFound(), "fr")).detail).toBe("Cette ressource n’existe pas, ou n’est pas pour vous.");
  expect((await told(path, notFound(), "en")).detail).toBe("This resource doesn’t exist, or isn’t for you.");
  const conflicts = ["errors.idempotencyReused", "savedViews.errors.changedMeanwhile", "users.errors.teamUnknown"];
  for (const key of conflicts)
    for (const language of ["fr", "en"])
      expect((await told(path, conflict(key), language)).detail, key).not.toMatch(/page|reload/i);
  const move = conflict("tickets.errors.moveOutdated", { move: "confirm", status: "in_progress" });
  expect((await told(path, move, "fr")).detail).toBe(
    "Seule une demande résolue peut être confirmée ; celle-ci est en cours.",
  );
  expect((await told(path, move, "en")).detail).toBe(
    "Only a resolved ticket can be confirmed; this one is in progress.",
  );
  for (const language of ["fr", "en"])
    expect((await told("/api/v1/tokens", unauthenticated("signIn.errors.wrong"), language)).detail).not.toMatch(/“|«/);
  const { errors } = await told(path, invalidField("kind", "validation.required"), "en");
  expect(errors).toEqual([{ path: "kind", message: "This field is required." }]);
});

test("pages' own reads are told in the pages' words", async () => {
  expect((await told("/api/ui/board", notFound(), "fr")).detail).toBe(
    "Cette page n’existe pas, ou n’est pas pour vous.",
  );
});
