import { processState } from "./process-state";

const hooks = () => processState("drain", () => new Set<() => void>());

/** Registers what ends this process's open streams when it is told to stop; gives the function that takes it back. */
export function onDrain(hook: () => void): () => void {
  hooks().add(hook);
  return () => hooks().delete(hook);
}

/** Ends the open streams: called once, when the process is told to stop. */
export function drain(): void {
  for (const hook of hooks()) hook();
}
