import { launch } from "./launch.mjs";

await launch("scripts/start.ts", process.argv.slice(2));
