import { buildApplication } from "./build-application";
import { runProgram } from "./run-program";

await runProgram(async () => {
  await buildApplication({}, { force: true });
});
