import { parseArgs } from "node:util";
import { withInstallationDatabase } from "./database/installation-database";
import { migrate } from "./database/migrate";
import { generateClient } from "./generate-client";
import { installationEnvironment } from "./installation-environment";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";

const usage = `Usage: npm run audit -- <command>
  verify [--kept NAME:DIGEST]   check the whole history and its anchors; ends with 1 and names what is wrong
  anchor                        write an anchor of the history now, and print the line to keep elsewhere
  list                          print the lines of the anchors that are there`;

const { command, kept } = readArguments();

await runProgram(async () => {
  await generateClient();
  await withInstallationDatabase(async (database) => {
    Object.assign(process.env, installationEnvironment(database));
    if (database.isPrivate) await migrate(database.url, paths.migrations, console.log);
    if (command === "verify") await verify();
    else if (command === "anchor") await anchor();
    else await list();
  });
});

/** Loads the product only now: it reads the environment. */
async function verify(): Promise<void> {
  const { verifyHistory } = await import("@/lib/audit/verify/verify-history");
  const { anchorPlace } = await import("@/lib/audit/anchors/anchor-file");
  const { describeFault } = await import("@/lib/audit/verdict");
  const started = performance.now();
  const verdict = await verifyHistory({ directory: anchorPlace().directory, kept, onProgress: show });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const { events, texts, subjects, anchors, faults, faultCount } = verdict;
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(
    `Checked ${String(events)} events and ${String(texts)} texts on ${String(subjects)} chains, and ${String(anchors)} anchors, in ${seconds} s.`,
  );
  if (faultCount === 0) {
    console.log("The history is whole.");
    return;
  }
  const lines = faults.map((fault) => `  ${describeFault(fault)}`);
  const more = faultCount > faults.length ? [`  and ${String(faultCount - faults.length)} more`] : [];
  throw new StepError(`The history is broken in ${String(faultCount)} place(s):\n${[...lines, ...more].join("\n")}`);
}

let shown = 0;
function show({ checked, total }: { checked: number; total: number }): void {
  if (!process.stderr.isTTY || performance.now() - shown < 200) return;
  shown = performance.now();
  process.stderr.write(`\r${String(checked)} of ${String(total)} events`);
}

async function anchor(): Promise<void> {
  const { anchorHistory } = await import("@/lib/audit/jobs");
  const { AnchorTrouble } = await import("@/lib/audit/anchors/write-anchor");
  const { anchorPlace } = await import("@/lib/audit/anchors/anchor-file");
  const { systemActor } = await import("@/lib/platform/actor");
  try {
    const { name, digest, heads } = await anchorHistory(systemActor("anchor-history"));
    console.log(
      `Written to ${anchorPlace().directory}: the ends of ${String(heads)} chains. Keep this line elsewhere:\n`,
    );
    console.log(`${name}:${digest}`);
  } catch (error) {
    if (error instanceof AnchorTrouble) throw new StepError(error.message);
    throw error;
  }
}

async function list(): Promise<void> {
  const { anchorNames, anchorPlace, readAnchor } = await import("@/lib/audit/anchors/anchor-file");
  const { directory } = anchorPlace();
  for (const name of anchorNames(directory)) console.log(`${name}:${readAnchor(directory, name)?.digest ?? "damaged"}`);
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ options: { kept: { type: "string" } }, allowPositionals: true });
    const [command, ...others] = positionals;
    const [name = "", digest = ""] = values.kept?.split(":") ?? [];
    const understood = values.kept === undefined || (command === "verify" && /^[0-9a-f]{64}$/.test(digest));
    if ((command === "verify" || command === "anchor" || command === "list") && others.length === 0 && understood)
      return { command, kept: values.kept === undefined ? undefined : { name, digest } };
  } catch {
    // Said below.
  }
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}
