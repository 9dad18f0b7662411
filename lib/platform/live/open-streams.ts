import { processState } from "../process-state";

/** Where the process's streams are counted: whoever keeps them puts the count here. */
export const openStreams = () => processState("open-streams", () => ({ count: (): number => 0 }));
