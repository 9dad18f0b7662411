import { homedir } from "node:os";
import { runConsole } from "./run-console";

const { stdin, stdout, stderr, argv, env, platform } = process;

// Who reads only the beginning, such as `head`, closes the pipe.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
process.exitCode = await runConsole(argv.slice(2), {
  env,
  platform,
  home: homedir(),
  streams: { stdin, stdout, stderr },
});
