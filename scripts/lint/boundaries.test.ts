import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { paths } from "../paths";

/** One planted violation per boundary: a file, and what it must not import. */
const planted: Record<string, [file: string, imports: string]> = {
  "no-cycles": ["lib/alpha/one.ts", "./two"],
  "lib-below-ui": ["lib/alpha/drawing.ts", "../../components/ui/button"],
  "components-below-app": ["components/alpha/routed.ts", "../../app/place"],
  "ui-parts-know-no-helpdesk": ["components/ui/knowing.ts", "../../lib/alpha/schema"],
  "platform-below-features": ["lib/platform/knowing.ts", "../alpha/schema"],
  "components-take-data-as-props": ["components/alpha/reading.ts", "../../lib/alpha/queries"],
  "app-uses-public-faces": ["app/deep.ts", "../lib/alpha/policy"],
  "app-not-to-database": ["app/database.ts", "../lib/platform/db/client"],
  "rules-are-pure": ["lib/alpha/policy.ts", "../platform/clock"],
  "framework-at-the-edge": ["lib/alpha/framework.ts", "next"],
  "actions-are-the-outermost-ring": ["lib/alpha/inward.ts", "./actions"],
  "commands-do-not-call-commands": ["lib/alpha/commands/open.ts", "./close"],
  "reactions-import-no-commands": ["lib/alpha/reactions.ts", "./commands/close"],
  "features-meet-at-their-faces": ["lib/beta/reaching.ts", "../alpha/inside"],
  "only-the-worker-is-wired": ["lib/alpha/wired.ts", "../wiring"],
  "actors-come-from-doors": ["lib/alpha/forged.ts", "../platform/verified-actor"],
  "generated-client-only-through-db": ["lib/alpha/client.ts", "../platform/db/generated/client"],
  "console-talks-only-to-the-api": ["console/reading.ts", "../lib/alpha/schema"],
  "nothing-knows-the-console": ["server/knowing.ts", "../console/command"],
  "no-test-code-in-product": ["lib/alpha/tested.ts", "../testing/factories"],
};

const targets = [
  "components/ui/button.ts",
  "app/place.ts",
  "lib/alpha/schema.ts",
  "lib/alpha/queries.ts",
  "lib/alpha/actions.ts",
  "lib/alpha/inside.ts",
  "lib/alpha/commands/close.ts",
  "console/command.ts",
  "lib/wiring.ts",
  "lib/platform/clock.ts",
  "lib/platform/verified-actor.ts",
  "lib/platform/db/client.ts",
  "lib/platform/db/generated/client.ts",
  "lib/testing/factories.ts",
];

const root = mkdtempSync(join(tmpdir(), "appticket-boundaries-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

type Report = { summary: { violations: { rule: { name: string }; from: string }[] } };

function cruise(): Report {
  const program = join(paths.root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(paths.root, ".dependency-cruiser.cjs");
  const run = spawnSync(
    process.execPath,
    [program, "app", "components", "console", "lib", "server", "--config", config, "--output-type", "json"],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 32 * 1024 * 1024,
    },
  );
  return JSON.parse(run.stdout) as Report;
}

test("each boundary fires on its planted violation", () => {
  write("tsconfig.json", "{}");
  write("node_modules/next/package.json", '{ "name": "next", "main": "index.js" }');
  write("node_modules/next/index.js", "export const next = 1;");
  for (const file of targets) write(file, "export const target = 1;");
  write("lib/alpha/two.ts", 'import { one } from "./one";\nexport const two = one;');
  for (const [file, imports] of Object.values(planted)) {
    write(file, `import * as found from "${imports}";\nexport const one = found;`);
  }
  const fired = cruise().summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  for (const [rule, [file]] of Object.entries(planted)) expect(fired).toContain(`${rule} ${file}`);
}, 60_000);

test("every boundary has a planted violation", async () => {
  const { default: config } = (await import(join(paths.root, ".dependency-cruiser.cjs"))) as {
    default: { forbidden: { name: string }[] };
  };
  expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort());
});
