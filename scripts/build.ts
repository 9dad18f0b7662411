import { buildApplication } from "./build-application";
import { runProgram } from "./run-program";

await runProgram(async () => {
  const force = !process.argv.includes("--if-needed");
  console.log((await buildApplication({}, { force })) ? "The application is built." : "The build is current.");
});
