import { parseArgs } from "node:util";
import { buildApplication } from "./build-application";
import { inviteFirstAdministrator } from "./first-administrator";
import { runProgram } from "./run-program";
import { runSupervisor } from "./run-supervisor";
import { step } from "./step";
import { StepError } from "./step-error";
import { withInstallation } from "./with-installation";

const usage = `Usage: npm start [-- --empty [--admin EMAIL]]
  --empty   begin a real installation, without demo data
  --admin   the address of its first administrator`;

await runProgram(async () => {
  const { empty, admin } = readArguments();
  await withInstallation("start", { empty }, async ({ database, address, accounts, demo, env, told }) => {
    const build = () => buildApplication(env, { force: false });
    await step("Building the application", build, (did) => (did ? "built" : "current"));
    await inviteFirstAdministrator(accounts, admin, env);
    const onUp = () => {
      greet(process.env["APP_URL"] ?? address.url, demo);
    };
    await runSupervisor({ kind: "start", database, env, address: address.url, told, onUp });
  });
});

function readArguments() {
  try {
    const options = { empty: { type: "boolean", default: false }, admin: { type: "string" } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StepError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function greet(url: string, demo: boolean): void {
  const lines = demo
    ? [
        "Sign in, with the password demo-password, as",
        "  learner@demo.test      a learner who needs help (also learner2@demo.test)",
        "  technician@demo.test   a technician (also technician2@demo.test)",
        "  manager@demo.test      the manager",
        "  admin@demo.test        the administrator",
      ]
    : ["Sign in with your account."];
  console.log(`\nAppTicket is running:  ${url}\n\n${lines.join("\n")}\n\nCtrl-C stops it.\n`);
}
