import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { paths } from "../../scripts/paths";
import { systemActor } from "../platform/actor";
import { db } from "../platform/db/client";
import { countRequest, metricsText } from "../platform/metrics";
import { asAdmin, asLearner } from "../testing/actors";
import { aCategory, aLearner, anAdmin } from "../testing/factories";
import { openTicket } from "../tickets/commands/open-ticket";
import { forgetCounts } from "../tickets/counts";
import { readFigures } from "./queries";

const monitoring = systemActor("metrics");
const valueOf = async (name: string, label?: string) => {
  const { value } = (await readFigures(monitoring)).find((figure) => figure.name === `appticket_${name}`) ?? {};
  return typeof value === "object" && label !== undefined ? value.of[label] : value;
};

test("an administrator is told nothing: it is for the product alone", async () => {
  await expect(readFigures(asAdmin(await anAdmin()))).rejects.toMatchObject({ code: "forbidden" });
});

test("the dashboard uses what is measured, and all of it", async () => {
  countRequest({ route: "/tickets", method: "GET", status: 200, seconds: 0.02 });
  const text = await metricsText(await readFigures(monitoring));
  const measured = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name ?? "");
  const dashboard = readFileSync(join(paths.root, "deploy/grafana/appticket.json"), "utf8");
  const used = [...dashboard.matchAll(/\b(appticket|process|nodejs)_\w+/g)].map(([name]) =>
    name.replace(/_bucket$/, ""),
  );
  expect(used.filter((name) => !measured.includes(name))).toEqual([]);
  expect(measured.filter((name) => name.startsWith("appticket_") && !used.includes(name))).toEqual([]);
  expect(text).toMatch(
    /^appticket_http_request_duration_seconds_bucket\{le="0.025",route="\/tickets",method="GET"\} 1$/m,
  );
});

test("tickets, the late ones, and what waits for the worker are counted", async () => {
  const before = [
    await valueOf("tickets", "new"),
    await valueOf("tickets_late", "urgent"),
    await valueOf("outbox_events"),
  ];
  const { number } = await openTicket(asLearner(await aLearner()), {
    title: "Panne",
    categoryId: (await aCategory()).id,
  });
  await db.ticket.update({
    where: { id: number },
    data: { priority: "urgent", nextDueAt: new Date(Date.now() - 1_000) },
  });
  forgetCounts();
  expect(await valueOf("tickets", "new")).toBe(Number(before[0]) + 1);
  expect(await valueOf("tickets_late", "urgent")).toBe(Number(before[1]) + 1);
  expect(await valueOf("outbox_events")).toBeGreaterThan(Number(before[2]));
  expect(await valueOf("outbox_oldest_age_seconds")).toBeGreaterThanOrEqual(0);
  expect(await valueOf("database_up")).toBe(1);
  expect(await valueOf("database_connections", "idle")).toBeGreaterThanOrEqual(0);
});
