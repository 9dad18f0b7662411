/** The server said no: its sentence, and whether it may say yes another time. */
export class FileRefused extends Error {
  constructor(
    readonly words: string | null,
    readonly forNow = false,
  ) {
    super("a file was refused");
  }
}
/** Nobody is signed in any more. */
export class SignedOut extends Error {}

export type Sent = { key: string; name: string; blob: Blob };
type Answer = { id: string; state: "uploading" | "held" | "ready" | "refused" | "deleted"; received: number };
type Problem = { detail?: string; errors?: { message: string }[]; details?: { received?: number } };

const ADDRESS = "/api/ui/attachments";
const TIMEOUT_MS = 55_000;
const SMALLEST = 64 * 1024;
const LARGEST = 1024 * 1024;
const FAST_MS = 1_000;
const SLOW_MS = 6_000;
/** The day's quota is used up: tomorrow it is not. */
const TOO_MUCH = 429;
const NEVER: readonly number[] = [400, 403, 404, 413, 415, 422, TOO_MUCH];

async function post(
  { key, name, blob }: Sent,
  offset: number,
  part: Blob | null,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = await fetch(ADDRESS, {
    method: "POST",
    headers: {
      "content-type": "application/octet-stream",
      "upload-key": key,
      "upload-name": encodeURIComponent(name),
      "upload-length": String(blob.size),
      "upload-offset": String(offset),
    },
    body: part,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  if (answer.ok) return (await answer.json()) as Answer;
  if (answer.status === 401) throw new SignedOut();
  const problem = (await answer.json().catch(() => ({}))) as Problem;
  const received = problem.details?.received;
  if (answer.status === 409 && received !== undefined) return { id: "", state: "uploading", received };
  if (NEVER.includes(answer.status)) {
    const words = problem.errors?.[0]?.message ?? problem.detail ?? null;
    throw new FileRefused(words, answer.status === TOO_MUCH);
  }
  throw new Error(`a part of a file was answered ${String(answer.status)}`);
}

/** Parts as large as the connection carries within a second or so. */
function nextSize(size: number, ms: number): number {
  if (ms < FAST_MS) return Math.min(LARGEST, size * 2);
  return ms > SLOW_MS ? Math.max(SMALLEST, size / 2) : size;
}

/**
 * Sends a file part by part from where the server has it, and gives its address once it is taken. Throws FileRefused, SignedOut, or
 * whatever the network did: then it goes on later from where it was.
 */
export async function sendFile(
  file: Sent,
  begun: boolean,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<string> {
  let size = SMALLEST;
  let offset = begun ? (await post(file, 0, null, signal)).received : 0;
  for (;;) {
    onProgress(offset / file.blob.size);
    const at = performance.now();
    const part = file.blob.slice(offset, offset + size);
    const { id, state, received } = await post(file, offset, part.size > 0 ? part : null, signal);
    if (state === "ready" || state === "held") return id;
    if (state !== "uploading") throw new FileRefused(null);
    if (received > offset) size = nextSize(size, performance.now() - at);
    offset = received;
  }
}
