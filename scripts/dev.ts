import { runProgram } from "./run-program";
import { runSupervisor } from "./run-supervisor";
import { withInstallation } from "./with-installation";

await runProgram(async () => {
  await withInstallation("dev", { empty: false }, async ({ database, address, env, told }) => {
    const onUp = () => {
      console.log(`\nDevelopment runs at ${address.url}; changes in app, components and lib show at once.\n`);
    };
    await runSupervisor({ kind: "dev", database, env, address: address.url, told, onUp });
  });
});
