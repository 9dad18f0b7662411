import type { Seen } from "./in-browser";
import type { Load } from "./load";
import type { Mixed } from "./mixed";
import type { SignIns } from "./sign-ins";
import type { Statements } from "./statements";
import { EMPTY, EMPTY_ON_REFERENCE, type Target } from "./targets";

export type Measured = Pick<Target, "name" | "kind" | "bar"> & {
  tickets: number;
  statements: Statements;
  alone: Load;
  load: Load;
};
/** What was asked at the same time, at one size. */
export type Together = { tickets: number; mixed: Mixed[]; signIns: SignIns };
export type InBrowser = { tickets: number; seen: readonly Seen[] };
type Circumstances = { machine: string; seconds: number; connections: number; at: Date };

const whole = (value: number) => Math.round(value).toLocaleString("en-GB");
const some = (value: number) => (value < 10 ? value.toFixed(1) : whole(value));

const HEAD = [
  ...["Page", "Tickets", "Requests/s", "Of empty", "Bar", "p50 ms", "p95 ms", "p99 ms", "Failed"],
  ...["Statements", "Rows examined", "Bare SQL ms", "Alone / bare SQL"],
];

/** What a page is to reach in this run: a figure scaled by the empty page's, else a third of it. */
function barOf({ name, kind, bar }: Measured, empty: Load): number | null {
  if (name === EMPTY) return null;
  const third = kind === "page" ? empty.perSecond / 3 : 0;
  return Math.max(third, ((bar ?? 0) * empty.perSecond) / EMPTY_ON_REFERENCE);
}

function against(one: Measured, empty: Load | undefined): string {
  const bar = empty ? barOf(one, empty) : null;
  if (bar === null) return "–";
  return `${whole(bar)} ${one.load.perSecond >= bar ? "✓" : `✗ ${whole((100 * one.load.perSecond) / bar)} %`}`;
}

function row(one: Measured, empty: Load | undefined): string[] {
  const { name, tickets, load, alone, statements } = one;
  const bare = statements.bareMs > 0.05;
  return [
    ...[name, whole(tickets), whole(load.perSecond)],
    empty ? `${Math.round((100 * load.perSecond) / empty.perSecond).toString()} %` : "–",
    against(one, empty),
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

const KINDS = { page: "pages", call: "API calls" } as const;

function atTheSameTime(together: readonly Together[]): string[] {
  const cells = ["Tickets", "What", "Requests", "p50 ms", "p95 ms", "p99 ms", "Failed"];
  const rows = together.flatMap(({ tickets, mixed, signIns }) => [
    ...mixed.map(({ kind, count, p50, p95, p99, failed }) =>
      line([
        whole(tickets),
        `${KINDS[kind]}, mixed, 40 a second`,
        whole(count),
        some(p50),
        some(p95),
        some(p99),
        whole(failed),
      ]),
    ),
    line([
      whole(tickets),
      `lists of others while ${whole(signIns.count)} sign in at once, the last in after ${(signIns.lastMs / 1_000).toFixed(1)} s`,
      whole(signIns.others),
      "–",
      some(signIns.othersP95),
      "–",
      "0",
    ]),
  ]);
  return [
    "## At the same time",
    "",
    line(cells),
    line(["---:", "---", ...cells.slice(2).map(() => "---:")]),
    ...rows,
    "",
  ];
}

function browserSeen({ tickets, seen }: InBrowser): string[] {
  const said = (figure: number, unit: string) => `${unit === "" ? figure.toFixed(4) : some(figure)} ${unit}`.trim();
  const reached = ({ figure, unit, bar }: Seen) =>
    bar === null ? "–" : `${said(bar, unit)} ${figure <= bar ? "✓" : "✗"}`;
  return [
    `## In a browser, slowed down four times, ${whole(tickets)} tickets`,
    "",
    line(["What", "Figure", "Bar"]),
    line(["---", "---:", "---:"]),
    ...seen.map((one) => line([one.what, said(one.figure, one.unit), reached(one)])),
    "",
  ];
}

/** What was measured, as a page of the documents. */
export function report(
  measured: readonly Measured[],
  together: readonly Together[],
  browsers: readonly InBrowser[],
  { machine, seconds, connections, at }: Circumstances,
): string {
  const empty = (tickets: number) => measured.find((one) => one.name === EMPTY && one.tickets === tickets)?.load;
  return [
    "# Benchmarks",
    "",
    `Written by \`npm run bench\` on ${at.toISOString().slice(0, 10)}: ${machine}, database, product and the one who asks on the`,
    `same machine. Each line is ${String(seconds)} s from ${String(connections)} connections after a warm-up. “Of empty” sets the requests per second against an empty`,
    "page of the same build in the same run; “bar” is the figure to reach, scaled by the empty page;",
    "“alone / bare SQL” sets the time of one request at a time against its own statements",
    "on a bare connection.",
    "",
    line(HEAD),
    line(["---", ...HEAD.slice(1).map(() => "---:")]),
    ...measured.map((one) => line(row(one, empty(one.tickets)))),
    "",
    ...atTheSameTime(together),
    ...browsers.flatMap(browserSeen),
    ...growth(measured),
  ].join("\n");
}
