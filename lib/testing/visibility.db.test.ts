import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../scripts/paths";
import { loadSession } from "../platform/auth/load-actor";
import { db } from "../platform/db/client";
import { AppError } from "../platform/errors";
import { aLearner, unique } from "./factories";
import type { Expectation, Outcome } from "./visibility/expectation";
import { expectations } from "./visibility/expectations";
import { hideTicket, outsiders, type HiddenWorld } from "./visibility/hidden-world";

let world: HiddenWorld;
beforeAll(async () => {
  world = await hideTicket();
});

/** The files that hold queries: lib/<feature>/queries.ts and those in lib/<feature>/queries/. */
function queryFiles(): string[] {
  const files = readdirSync(join(paths.root, "lib"), { recursive: true, encoding: "utf8" }).map((file) =>
    join("lib", file),
  );
  return files.filter(
    (file) => /^lib\/(?!platform\/|testing\/)[^/]+\/queries(\.ts|\/[^/]+\.ts)$/.test(file) && !file.includes(".test."),
  );
}

async function exportedQueries(): Promise<string[]> {
  const found: string[] = [];
  for (const file of queryFiles()) {
    const feature = relative("lib", file).split("/")[0] ?? "";
    const exported = (await import(join(paths.root, file))) as Record<string, unknown>;
    found.push(
      ...Object.entries(exported)
        .filter(([, value]) => typeof value === "function")
        .map(([name]) => `${feature}.${name}`),
    );
  }
  return found.sort();
}

test("every exported query says what outsiders get, and nothing else does", async () => {
  expect(Object.keys(expectations).sort()).toEqual(await exportedQueries());
});

async function answerOf(
  { ask }: Expectation,
  actor: Parameters<Expectation["ask"]>[0],
): Promise<{ outcome: Outcome; said: string }> {
  try {
    return { outcome: "answers", said: JSON.stringify((await ask(actor, world)) ?? null) };
  } catch (error) {
    if (error instanceof AppError)
      return { outcome: error.code, said: JSON.stringify([error.message, error.params, error.issues, error.details]) };
    throw error;
  }
}

describe.each(Object.entries(expectations))("%s", (_, expectation) => {
  test.each(outsiders)("tells a %s nothing of the hidden ticket", async (outsider) => {
    const { outcome, said } = await answerOf(expectation, world.actors[outsider]);
    expect(outcome).toBe(expectation.outcomes[outsiders.indexOf(outsider)]);
    const owner = expectation.namesPeople ? [] : [world.ownerEmail];
    for (const secret of [...world.secrets, ...owner]) expect(said).not.toContain(secret);
    expect(said).not.toContain(`"number":${String(world.number)},`);
  });
});

test("those who may see it are told, so that the secrets above are worth looking for", async () => {
  const telling = [
    "tickets.getTicket",
    "tickets.listTickets",
    "tickets.findTickets",
    "tickets.listComments",
    "tickets.getBoard",
    "tickets.listFullTickets",
  ];
  for (const name of telling) {
    const { said } = await answerOf(expectations[name] as Expectation, world.insider);
    expect(said, name).toContain(world.secrets[0]);
  }
  const { said } = await answerOf(expectations["notifications.listNotifications"] as Expectation, world.owner);
  expect(said).toContain(world.secrets[0]);
});

test("who is deactivated has no actor to ask with", async () => {
  const person = await aLearner();
  const session = {
    id: unique("session-").padEnd(43, "x").slice(0, 43),
    userId: person.id,
    tokenVersion: 0,
    expiresAt: new Date(Date.now() + 60_000),
  };
  await db.session.create({ data: session });
  expect(await loadSession(session.id, "page", null)).not.toBeNull();
  await db.user.update({ where: { id: person.id }, data: { active: false } });
  expect(await loadSession(session.id, "page", null)).toBeNull();
});
