import { allOperations } from "@/app/api/v1/all-operations";

type Address = { parts: readonly string[]; methods: string[] };

const BASE = "/api/v1/";
const isNamed = (part: string) => part.startsWith("{");

/** What is no operation of the API and still told to programs. */
const BESIDE: ReadonlySet<string> = new Set(["/api/health", "/api/metrics"]);

const addresses: Address[] = [];
for (const { path, method } of allOperations) {
  const parts = path.slice(1).split("/");
  const known = addresses.find((address) => address.parts.join("/") === parts.join("/"));
  const methods = method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()];
  if (known) known.methods.push(...methods);
  else addresses.push({ parts, methods });
}
// A part that is written out goes before one that stands for anything, as in the router.
addresses.sort((one, other) => one.parts.filter(isNamed).length - other.parts.filter(isNamed).length);

/** The methods that an address for programs takes; null for any other address. */
export function apiMethods(path: string): readonly string[] | null {
  if (BESIDE.has(path)) return ["GET", "HEAD", "OPTIONS"];
  if (!path.startsWith(BASE)) return null;
  const sent = path.slice(BASE.length).split("/");
  const found = addresses.find(
    ({ parts }) =>
      parts.length === sent.length &&
      parts.every((part, index) => (isNamed(part) ? sent[index] !== "" : part === sent[index])),
  );
  return found ? [...found.methods, "OPTIONS"] : null;
}
