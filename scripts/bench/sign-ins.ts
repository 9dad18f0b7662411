import { signIn } from "./visitors";
import type { Target } from "./targets";

export type SignIns = { count: number; lastMs: number; othersP95: number; others: number };

const AT_ONCE = 30;
const OTHERS = 4;

/** Signs a class in at once from one address while some others work on, and tells when the last was in and how long the others waited. */
export async function signInsAtOnce(address: string, emails: readonly string[], work: Target): Promise<SignIns> {
  let going = true;
  const times: number[] = [];
  const other = async () => {
    while (going) {
      const started = performance.now();
      await (await fetch(work.asked.url, { headers: work.asked.headers })).arrayBuffer();
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const others = Array.from({ length: OTHERS }, other);
  const started = performance.now();
  await Promise.all(emails.slice(0, AT_ONCE).map((email) => signIn(address, email)));
  const lastMs = performance.now() - started;
  going = false;
  await Promise.all(others);
  times.sort((a, b) => a - b);
  return {
    count: Math.min(AT_ONCE, emails.length),
    lastMs,
    others: times.length,
    othersP95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
  };
}
