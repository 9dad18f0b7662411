import { defineCommand } from "../../define-command";
import { auditEvent } from "../events";
import { auditPolicy } from "../policy";
import { RecordAnchor } from "../schema";

/** Puts in the history that an anchor of it was written, so that an anchor's file can't go missing unseen. For the system only. */
export const recordAnchor = defineCommand({
  name: "audit.recordAnchor",
  input: RecordAnchor,
  load: () => Promise.resolve(null),
  authorize: auditPolicy.recordAnchor,
  run: ({ input }) => Promise.resolve({ result: { name: input.name }, events: [auditEvent("audit.anchored", input)] }),
});
