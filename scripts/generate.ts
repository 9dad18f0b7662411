import { generateClient } from "./generate-client";
import { runProgram } from "./run-program";

await runProgram(async () => {
  console.log((await generateClient()) ? "The database client is generated." : "The database client is current.");
});
