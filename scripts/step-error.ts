/** A failure that says by itself what to do next; shown without a stack. */
export class StepError extends Error {
  override name = "StepError";
}
