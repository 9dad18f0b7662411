/** Between two reads of one screen, so that a busy centre doesn't keep it reading. */
const GAP_MS = 400;

/**
 * Gives a function that asks for a read: at once when none is under way, else once more after it. A read that gives false
 * could not be shown now, and is tried again.
 */
export function readAgain(read: () => Promise<boolean>, signal: AbortSignal): () => void {
  let wanted = false;
  let reading = false;
  const run = async () => {
    reading = true;
    while (wanted && !signal.aborted) {
      wanted = false;
      if (!(await read())) wanted = true;
      await new Promise((resolve) => setTimeout(resolve, GAP_MS));
    }
    reading = false;
  };
  return () => {
    wanted = true;
    if (!reading) void run();
  };
}
