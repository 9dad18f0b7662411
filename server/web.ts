import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import next from "next";
import { drain } from "@/lib/platform/drain";

import { log } from "@/lib/platform/log";
import { apiMethods } from "./api-methods";
import { trustedNetworks } from "./client-address";
import { countAnswers } from "./count-answers";
import { onStop, stopServer, trackWork } from "./graceful-stop";
import { refuseUnreadable } from "./refusal";
import { requestHandler } from "./request-handler";
import { requireEnvironment } from "./require-environment";
import { RouteTable } from "./route-table";

const root = resolve(import.meta.dirname, "..");
const dev = process.argv.includes("--dev");
const { HOST, PORT, APP_URL, TRUSTED_PROXIES } = requireEnvironment();
// next-auth reads it from the environment, and sends people to port 3000 without it.
process.env["NEXTAUTH_URL"] = APP_URL;
process.env["NEXT_TELEMETRY_DISABLED"] ??= "1";

const files = publicFiles(join(root, "public"));
const server = createServer({
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
});
const app = next({ dev, dir: root, hostname: HOST, port: PORT, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
server.on(
  "request",
  requestHandler({
    dev,
    secure: APP_URL.startsWith("https:"),
    trusted: trustedNetworks(TRUSTED_PROXIES),
    publicFiles: files,
    methodsOf: apiMethods,
    answered: countAnswers(RouteTable.ofBuild(join(root, ".next/app-path-routes-manifest.json")), files),
    handle: (request, response) => handle(request, response),
  }),
);
server.on("clientError", refuseUnreadable);
const open = trackWork(server);
onStop(async () => {
  log().info("web stops");
  await stopServer(server, open, drain);
});
server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  process.stderr.write(
    taken ? `✗ Port ${String(PORT)} on ${HOST} is taken: set PORT to a free one.\n` : `✗ ${error.message}\n`,
  );
  process.exit(1);
});
server.listen(PORT, HOST, () => {
  log().info({ host: HOST, port: PORT }, "web listens");
});

function publicFiles(directory: string): Set<string> {
  if (!existsSync(directory)) return new Set();
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" });
  return new Set(files.map((name) => encodeURI(`/${name}`)));
}
