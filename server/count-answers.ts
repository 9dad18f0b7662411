import { countRequest } from "@/lib/platform/metrics";
import type { RequestRules } from "./request-handler";
import type { RouteTable } from "./route-table";

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Open as long as somebody looks: how long says nothing about the server. */
const STREAM = "/api/stream";

/** Counts answers by the product's own addresses and nothing that a caller makes up, so that there are never more series than those. */
export function countAnswers(routes: RouteTable, publicFiles: ReadonlySet<string>): RequestRules["answered"] {
  return ({ url = "", method = "", status, seconds }) => {
    const path = url.split("?", 1)[0] ?? "";
    const file = path.startsWith("/_next/") || publicFiles.has(path);
    const route = file ? "static" : (routes.find(path) ?? "other");
    const timed = !file && route !== STREAM;
    countRequest({ route, method: METHODS.has(method) ? method : "other", status, seconds: timed ? seconds : null });
  };
}
