import autocannon from "autocannon";

export type Load = {
  perSecond: number;
  /** Milliseconds from the question to the end of the answer. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers that were not 2xx, and none at all. */
  failed: number;
};

export type Asked = {
  url: string;
  method?: "GET" | "POST";
  headers: Record<string, string>;
  /** Another body for each request. */
  body?: () => string;
};

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Asks for one address over and over from so many connections, for so many seconds. */
export async function load(
  { url, method = "GET", headers, body }: Asked,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const times: number[] = [];
  const requests = [
    { method, headers, ...(body ? { setupRequest: (request: object) => ({ ...request, body: body() }) } : {}) },
  ];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      { url, connections, duration: seconds, timeout: 30, requests },
      (error: Error | null, done) => {
        if (error) reject(error);
        else resolve(done);
      },
    );
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  times.sort((a, b) => a - b);
  return {
    perSecond: result.requests.total / result.duration,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    p99: at(times, 0.99),
    failed: result.non2xx + result.errors,
  };
}
