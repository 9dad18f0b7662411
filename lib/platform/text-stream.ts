import { errorFacts, log } from "./log";

/**
 * Sends texts, or bytes, as they are asked for: the next one is made when the reader has taken the last. When the reader goes, nothing more is
 * made. `onEnd` runs once, before the reader learns of the end, whether all was sent or not.
 */
export function textStream(
  texts: AsyncGenerator<string | Uint8Array>,
  onEnd: () => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let ending: Promise<void> | null = null;
  const end = () => (ending ??= onEnd());
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const next = await texts.next();
          if (next.done === true) {
            await end();
            controller.close();
          } else controller.enqueue(typeof next.value === "string" ? encoder.encode(next.value) : next.value);
        } catch (error) {
          controller.error(error);
          await end();
        }
      },
      cancel: async () => {
        await texts.return(undefined);
        await end().catch((error: unknown) => {
          log().error(errorFacts(error), "the end of a stream was not noted");
        });
      },
    },
    { highWaterMark: 1 },
  );
}
