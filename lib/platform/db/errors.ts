import { Prisma } from "./generated/client";

const known = (error: unknown): error is Prisma.PrismaClientKnownRequestError =>
  error instanceof Prisma.PrismaClientKnownRequestError;

/** The server's own error number, wherever this version of the driver adapter put it. */
function serverCode(error: unknown, depth = 0): number | undefined {
  if (typeof error !== "object" || error === null || depth > 4) return undefined;
  const facts = error as Record<string, unknown>;
  for (const name of ["errno", "originalCode", "code"]) {
    const code = Number(facts[name]);
    if (Number.isInteger(code) && code > 999 && code < 5000) return code;
  }
  return serverCode(facts["cause"] ?? facts["driverAdapterError"] ?? facts["meta"], depth + 1);
}

/** True when two writers met and trying again is right: deadlock, lost snapshot (MariaDB 1020). */
export function isWriteConflict(error: unknown): boolean {
  if (known(error) && error.code === "P2034") return true;
  const code = serverCode(error);
  return code === 1213 || code === 1020 || code === 1205;
}

/** True when a unique key refused a row; `index` narrows it to one index or column list. */
export function isDuplicate(error: unknown, index?: string): boolean {
  const duplicate = (known(error) && error.code === "P2002") || serverCode(error) === 1062;
  return (
    duplicate &&
    (index === undefined ||
      JSON.stringify((error as { meta?: unknown }).meta ?? "").includes(index) ||
      String(error).includes(index))
  );
}

/** True when the database can't be reached or does not answer. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (known(error) && ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"].includes(error.code)) return true;
  const text = error instanceof Error ? `${error.message} ${String((error as { code?: unknown }).code)}` : "";
  return /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|pool timeout|socket has unexpectedly been closed|connection.*(closed|timeout)|failed to create socket/i.test(
    text,
  );
}
