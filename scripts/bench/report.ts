import type { Load } from "./load";
import type { Statements } from "./statements";
import { EMPTY } from "./targets";

export type Measured = { name: string; tickets: number; statements: Statements; alone: Load; load: Load };
type Circumstances = { machine: string; seconds: number; connections: number; at: Date };

const whole = (value: number) => Math.round(value).toLocaleString("en-GB");
const some = (value: number) => (value < 10 ? value.toFixed(1) : whole(value));

const HEAD = [
  ...["Page", "Tickets", "Requests/s", "Of empty", "p50 ms", "p95 ms", "p99 ms", "Failed"],
  ...["Statements", "Rows examined", "Bare SQL ms", "Alone / bare SQL"],
];

function row(one: Measured, empty: Load | undefined): string[] {
  const { name, tickets, load, alone, statements } = one;
  const bare = statements.bareMs > 0.05;
  return [
    ...[name, whole(tickets), whole(load.perSecond)],
    empty ? `${Math.round((100 * load.perSecond) / empty.perSecond).toString()} %` : "–",
    ...[some(load.p50), some(load.p95), some(load.p99), whole(load.failed)],
    ...[whole(statements.count), whole(statements.rows)],
    ...(bare ? [some(statements.bareMs), `${some(alone.p50 / statements.bareMs)} ×`] : ["–", "–"]),
  ];
}

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** How much longer a page takes alone at the largest size than at the smallest. */
function growth(measured: readonly Measured[]): string[] {
  const sizes = measured.map(({ tickets }) => tickets);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (least === most) return [];
  const of = (name: string, tickets: number) =>
    measured.find((one) => one.name === name && one.tickets === tickets)?.alone.p50 ?? NaN;
  const names = measured.filter(({ tickets, name }) => tickets === least && name !== EMPTY).map(({ name }) => name);
  return [
    `## Time of a page at ${whole(most)} tickets against ${whole(least)}`,
    "",
    line(["Page", "Alone, p50"]),
    line(["---", "---:"]),
    ...names.map((name) => line([name, `${(of(name, most) / of(name, least)).toFixed(2)} ×`])),
    "",
  ];
}

/** What was measured, as a page of the documents. */
export function report(measured: readonly Measured[], { machine, seconds, connections, at }: Circumstances): string {
  const empty = (tickets: number) => measured.find((one) => one.name === EMPTY && one.tickets === tickets)?.load;
  return [
    "# Benchmarks",
    "",
    `Written by \`npm run bench\` on ${at.toISOString().slice(0, 10)}: ${machine}, database, product and the one who asks on the`,
    `same machine. Each line is ${String(seconds)} s from ${String(connections)} connections after a warm-up. “Of empty” sets the requests per second against an empty`,
    "page of the same build in the same run; “alone / bare SQL” sets the time of one request at a time against its own statements",
    "on a bare connection.",
    "",
    line(HEAD),
    line(["---", ...HEAD.slice(1).map(() => "---:")]),
    ...measured.map((one) => line(row(one, empty(one.tickets)))),
    "",
    ...growth(measured),
  ].join("\n");
}
