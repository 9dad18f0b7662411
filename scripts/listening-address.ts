import { isIP } from "node:net";
import { isPortFree } from "./database/free-port";
import { StepError } from "./step-error";

export type ListeningAddress = {
  host: string;
  port: number;
  isLoopback: boolean;
  /** How this machine itself reaches it. */
  url: string;
};

/** Where the web process is to listen, by HOST and PORT; throws a StepError that names the one that can't be. */
export function listeningAddress(env: NodeJS.ProcessEnv): ListeningAddress {
  const host = env["HOST"] || "127.0.0.1";
  const port = Number(env["PORT"] || "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StepError(`PORT is ${String(env["PORT"])}, which is no port (1 to 65535; example: PORT=3001).`);
  }
  const isLoopback = host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
  if (isEveryAddress(host) && !env["APP_URL"]) {
    throw new StepError(
      `HOST=${host} means every address of this machine, so people's links need one: set APP_URL (example: APP_URL=https://help.example.org).`,
    );
  }
  const reachable = isEveryAddress(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return { host, port, isLoopback, url: `http://${reachable}:${String(port)}` };
}

/** Throws a StepError that names PORT when something else listens there. */
export async function requireFreePort({ host, port }: ListeningAddress): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new StepError(
    `Port ${String(port)} on ${host} is taken by another program (or ${host} is no address of this machine).\n` +
      `Choose another with PORT, for example: PORT=${String(port === 65_535 ? 3001 : port + 1)} npm start`,
  );
}

function isEveryAddress(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}
