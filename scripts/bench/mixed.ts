import type { Target } from "./targets";

export type Mixed = { kind: Target["kind"]; count: number; p50: number; p95: number; p99: number; failed: number };
type Answered = { kind: Target["kind"]; ms: number; ok: boolean };

const PER_SECOND = 40;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

async function ask({ kind, asked }: Target): Promise<Answered> {
  const { url, method = "GET", headers, body } = asked;
  const started = performance.now();
  try {
    const answer = await fetch(url, { method, headers, ...(body ? { body: body() } : {}) });
    await answer.arrayBuffer();
    return { kind, ms: performance.now() - started, ok: answer.ok };
  } catch {
    return { kind, ms: performance.now() - started, ok: false };
  }
}

/** Asks for all targets in turn, 40 a second whether or not the answers keep up, and tells how long pages and calls took. */
export async function mixed(targets: readonly Target[], seconds: number): Promise<Mixed[]> {
  const asked: Promise<Answered>[] = [];
  const began = performance.now();
  for (let nth = 0; nth < seconds * PER_SECOND; nth += 1) {
    const due = began + (nth * 1_000) / PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const target = targets[nth % targets.length];
    if (target) asked.push(ask(target));
  }
  const answered = await Promise.all(asked);
  return (["page", "call"] as const).map((kind) => {
    const own = answered.filter((one) => one.kind === kind);
    const times = own.map(({ ms }) => ms).sort((a, b) => a - b);
    const failed = own.filter(({ ok }) => !ok).length;
    return { kind, count: own.length, p50: at(times, 0.5), p95: at(times, 0.95), p99: at(times, 0.99), failed };
  });
}
