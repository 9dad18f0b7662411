import { launch } from "./launch.mjs";

await launch("scripts/test.ts", process.argv.slice(2), { dev: true });
