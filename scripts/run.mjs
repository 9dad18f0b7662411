import { launch } from "./launch.mjs";

const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error("usage: node scripts/run.mjs <file> [arguments]");
// What systemd and containers start is the built product, whatever their environment forgets.
if (/^server\/(web|worker)\.ts$/.test(file)) process.env.NODE_ENV ??= "production";
await launch(file, args, { dev: /vitest|test-e2e|bench|screenshots|check\.ts$/.test(file) });
