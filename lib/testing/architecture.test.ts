import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { paths } from "../../scripts/paths";

const camelCase = (file: string) =>
  basename(file, ".ts").replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const text = (file: string) => readFileSync(join(paths.root, file), "utf8");

const lib = readdirSync(join(paths.root, "lib"), { recursive: true, encoding: "utf8" }).map((file) =>
  join("lib", file),
);
const commands = lib.filter(
  (file) => /^lib\/[^/]+\/commands\/[^/]+\.ts$/.test(file) && !/\.(db\.)?test\.ts$/.test(file),
);

/** The test files in a command's folder that name it. */
function testsOf(file: string): string[] {
  const folder = dirname(file);
  const tests = readdirSync(join(paths.root, folder)).filter((name) => name.endsWith(".db.test.ts"));
  return tests.filter((name) => new RegExp(`\\b${camelCase(file)}\\b`).test(text(join(folder, name))));
}

test("there are commands to look at", () => {
  expect(commands.length).toBeGreaterThan(30);
});

describe.each(commands)("%s", (file) => {
  test("defines one command, named after the file", () => {
    const defined = [...text(file).matchAll(/^export const (\w+) = defineCommand\(/gm)].map(([, name]) => name);
    expect(defined).toEqual([camelCase(file)]);
    expect(text(file).match(/defineCommand\(/g)).toHaveLength(1);
  });

  test("has a database test beside it that calls it", () => {
    expect(testsOf(file)).not.toEqual([]);
  });
});

describe("a feature's folders", () => {
  const features = readdirSync(join(paths.root, "lib"), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !/^(platform|testing)$/.test(entry.name),
  );
  test.each(features.map(({ name }) => name))(
    "lib/%s offers its commands to people only through actions.ts or an API route",
    (feature) => {
      const actions = join("lib", feature, "actions.ts");
      if (!existsSync(join(paths.root, actions))) return;
      expect(text(actions).split("\n")[0]).toBe('"use server";');
    },
  );
});
