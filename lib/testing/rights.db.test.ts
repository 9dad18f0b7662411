import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../scripts/paths";
import { Prisma, db } from "../platform/db/client";
import { AppError } from "../platform/errors";
import { freshDatabase } from "./fresh-database";
import { allRights, rightsByKind, rightsTables } from "./rights/all-rights";
import type { Expected, Right } from "./rights/right";
import { askers, assembleCast, setScene, type Asker, type Cast } from "./rights/scene";

const rights = allRights;
let cast: Cast;

async function beginAgain(): Promise<void> {
  await freshDatabase();
  await db.setting.create({ data: { key: "registration", value: { mode: "open", domains: [] } } });
  cast = await assembleCast();
}

/** What all rows of all tables add up to, by the database's own sum: any write changes it. */
async function contents(): Promise<string> {
  const names = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`;
  const list = Prisma.raw(names.map(({ name }) => `\`${name}\``).join(", "));
  const sums = await db.$queryRaw<{ Table: string; Checksum: bigint | null }[]>`CHECKSUM TABLE ${list}`;
  return sums.map(({ Table, Checksum }) => `${Table} ${String(Checksum)}`).join("\n");
}

type Tried = { answer: string; wrote: boolean };

async function tryAs(asker: Asker, { given, prepare }: Right): Promise<Tried> {
  const attempt = await prepare(await setScene(cast, asker, given));
  const before = await contents();
  const answer = await attempt().then(
    () => "allowed",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
  return { answer, wrote: (await contents()) !== before };
}

/** An unknown address gets the same answer and no row; what nobody may do writes nothing. */
const writes = ({ what, expected }: Right) =>
  what !== "add an unknown address" && Object.values(expected).includes("allowed");

describe.each(Object.entries(rightsByKind))("who may do what: %s", (_kind, rights) => {
  // Adding up all rows takes as long as there are rows: each kind begins with none.
  beforeAll(beginAgain);

  it.each(rights)("$what", async (right) => {
    const tried = new Map<Asker, Tried>();
    for (const asker of askers) tried.set(asker, await tryAs(asker, right));
    const answered = Object.fromEntries([...tried].map(([asker, { answer }]) => [asker, answer]));
    expect(answered).toEqual(right.expected);
    const wrote = (allowed: boolean) =>
      [...tried].filter(([, { answer, wrote }]) => wrote && (answer === "allowed") === allowed).map(([asker]) => asker);
    expect(wrote(false), "refused, and yet something was written").toEqual([]);
    if (writes(right)) expect(wrote(true), "nobody's attempt wrote anything").not.toEqual([]);
  });
});

const lib = join(paths.root, "lib");
const sources = (pattern: string) =>
  globSync(pattern, { cwd: lib })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => ({ feature: dirname(file).split("/")[0], source: readFileSync(join(lib, file), "utf8") }));

/** Each command of the product: the variable, and the name it records itself under. */
const commands = sources("*/commands/*.ts").map(({ feature, source }) => ({
  feature,
  variable: /export const (\w+) = defineCommand\(/.exec(source)?.[1],
  name: /defineCommand\(\{\s*name: "([\w.]+)"/.exec(source)?.[1],
}));

/** Each server action, and the command it runs. */
const actions = sources("*/actions.ts").flatMap(({ feature, source }) =>
  [...source.matchAll(/export const (\w+) = create(?:Form)?Action\(\s*(\w+)([^;]*)/g)].map(
    ([, action = "", variable = "", options = ""]) => ({
      action,
      command: commands.find((one) => one.feature === feature && one.variable === variable)?.name,
      anonymous: options.includes('as: "anonymous"'),
    }),
  ),
);

/** What others than administrators do with what is their own; the table tries it on another's. */
const alsoOwn = ["absence.end", "reply.delete"];

describe("the table is whole", () => {
  it("has a line for every command", () => {
    const known = new Set<string | undefined>(rights.map(({ command }) => command));
    expect(commands.length).toBeGreaterThan(30);
    expect(commands.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it("asks the administration's scope of a token for what only administrators may do", () => {
    const people = askers.filter((one) => one !== "job" && one !== "anonymous");
    const allowedBy = (all: readonly Right[]) =>
      people.filter((one) => all.some(({ expected }) => expected[one] === "allowed")).join();
    const byCommand = Map.groupBy(rights, ({ command }) => command);
    const others = [...byCommand].filter(([, all]) => allowedBy(all) !== "admin").map(([command]) => command);
    const administrating = rights.filter(({ scope }) => scope === "admin").map(({ command }) => command);
    expect(administrating.filter((command) => others.includes(command))).toEqual([]);
    const lenient = rights.filter(
      ({ command, scope }) => scope !== "admin" && ![...others, ...alsoOwn].includes(command),
    );
    expect([...new Set(lenient.map(({ command }) => command))]).toEqual([]);
  });

  it("has each line tried", () => {
    const tried = new Set(rights.map(({ what }) => what));
    expect([...rightsTables.keys()].filter((what) => !tried.has(what))).toEqual([]);
  });

  it("knows the command of every action, and opens those to nobody in particular that it says", () => {
    expect(actions.length).toBeGreaterThan(30);
    expect(actions.filter(({ command }) => command === undefined)).toEqual([]);
    const forAnyone = (name: string | undefined) =>
      rights.some(({ command, expected }) => command === name && expected.anonymous === "allowed");
    const wrong = actions.filter(({ command, anonymous }) => anonymous && !forAnyone(command));
    expect(wrong).toEqual([]);
  });

  it("keeps what only jobs do from actions", () => {
    const people = (expected: Expected) => askers.some((one) => one !== "job" && expected[one] === "allowed");
    const offered = new Set(actions.map(({ command }) => command));
    const byCommand = Map.groupBy(rights, ({ command }) => command);
    const jobsOnly = [...byCommand].filter(([, all]) => !all.some(({ expected }) => people(expected)));
    expect(jobsOnly.map(([command]) => command).filter((command) => offered.has(command))).toEqual([]);
  });
});
