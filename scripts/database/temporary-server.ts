import type { Socket } from "node:net";
import { join } from "node:path";
import { newSecrets } from "../private-secrets";
import { freePort } from "./free-port";
import { initialiseDirectory, makeRunDirectory, startServer } from "./server-process";
import { findServerProgram } from "./server-program";

export type TemporaryServer = {
  url: string;
  stop: () => Promise<void>;
};

/** A throw-away server for tests, in a temporary directory; it and its files go when `stop` is called or this process dies. */
export async function startTemporaryServer(report: (line: string) => void): Promise<TemporaryServer> {
  const program = findServerProgram(report);
  const home = makeRunDirectory("appticket-test-");
  const directory = join(home, "db");
  await initialiseDirectory(program, directory);
  const secrets = newSecrets();
  const passwords = { user: secrets.databasePassword, root: secrets.databaseRootPassword };
  const port = await freePort();
  const plan = { program, directory, runDirectory: home, port, database: "appticket", passwords, durable: false };
  const { child, url } = await startServer(plan, (command) => endsWithThisProcess(home, command));
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  child.unref();
  (child.stdin as Socket | null)?.unref();
  return {
    url,
    stop: async () => {
      child.ref();
      child.stdin?.end();
      await gone;
    },
  };
}

/** The shell waits for the end of its input, which comes even when this process is killed. */
function endsWithThisProcess(home: string, command: readonly string[]): string[] {
  const script =
    'home=$1; shift; "$@" </dev/null & server=$!; cat >/dev/null; kill -9 $server; wait $server; rm -rf "$home"';
  return ["/bin/sh", "-c", script, "sh", home, ...command];
}
