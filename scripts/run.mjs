import { launch } from "./launch.mjs";

const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error("usage: node scripts/run.mjs <file> [arguments]");
await launch(file, args, { dev: /vitest|test-e2e|screenshots|check\.ts$/.test(file) });
