import { processState } from "./process-state";

type Gate = { running: number; waiting: (() => void)[] };

/** Runs work of a name with at most so many at once in this process; the others wait for their turn. */
export async function atMost<T>(name: string, limit: number, work: () => Promise<T>): Promise<T> {
  const gate = processState<Gate>(`at-most:${name}`, () => ({ running: 0, waiting: [] }));
  if (gate.running >= limit) await new Promise<void>((resolve) => gate.waiting.push(resolve));
  else gate.running += 1;
  try {
    return await work();
  } finally {
    const next = gate.waiting.shift();
    if (next) next();
    else gate.running -= 1;
  }
}
