import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { processState } from "./process-state";

/** From an answer that cost nothing to one that somebody gave up on, in seconds. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function makeProcessMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: "appticket_http_requests_total",
    help: "Requests answered, by the address as the product writes it, method and status.",
    labelNames: ["route", "method", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "appticket_http_request_duration_seconds",
    help: "Time from a request's arrival to the end of its answer; streams and static files left out.",
    labelNames: ["route", "method"],
    buckets: BUCKETS_S,
    registers,
  });
  return { registry, requests, durations };
}

const processMetrics = () => processState("metrics", makeProcessMetrics);

/** What is counted of an answered request; `seconds` is null where the time says nothing, such as of a stream. */
export type AnsweredRequest = { route: string; method: string; status: number; seconds: number | null };

/** Counts an answered request. */
export function countRequest({ route, method, status, seconds }: AnsweredRequest): void {
  const { requests, durations } = processMetrics();
  requests.labels(route, method, String(status)).inc();
  if (seconds !== null) durations.labels(route, method).observe(seconds);
}

/** A value that is read when it is asked for: one number, or one for each value of a label. */
export type Figure = {
  name: string;
  help: string;
  value: number | { label: string; of: Readonly<Record<string, number>> };
};

/** Everything this process counts, and figures that were read just now, in the text format of Prometheus. */
export async function metricsText(figures: readonly Figure[]): Promise<string> {
  const read = new Registry();
  for (const { name, help, value } of figures) {
    const label = typeof value === "number" ? [] : [value.label];
    const gauge = new Gauge({ name, help, labelNames: label, registers: [read] });
    if (typeof value === "number") gauge.set(value);
    else for (const [of, count] of Object.entries(value.of)) gauge.set({ [value.label]: of }, count);
  }
  return `${await processMetrics().registry.metrics()}\n${await read.metrics()}`;
}
