import { generateClient } from "../../scripts/generate-client";

/** Runs once before the pure tests: modules they import name the generated client. */
export default async function setup(): Promise<void> {
  await generateClient();
}
