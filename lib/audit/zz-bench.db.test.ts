import { mkdtempSync, rmSync, statSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { seedBench } from "@/prisma/seed/bench";
import { db } from "@/lib/platform/db/client";
import { systemActor } from "@/lib/platform/actor";
import { appendEvents, eventHash, GENESIS } from "@/lib/platform/events";
import { writeAnchor } from "@/lib/audit/anchors/write-anchor";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { Prisma } from "@/lib/platform/db/client";

test("measure", async () => {
  const N = Number(process.env["BENCH_N"] ?? 1_000_000);
  const at = new Date("2026-01-01T00:00:00Z");
  const t0 = Date.now();
  for (let from = 1; from <= N; from += 2000) {
    const rows: Prisma.Sql[] = [];
    const heads: Prisma.Sql[] = [];
    for (let id = from; id < from + 2000 && id <= N; id += 1) {
      const e = {
        subjectType: "ticket",
        subjectId: id,
        seq: 1,
        name: "ticket.noted",
        actorKind: "user",
        actorId: 7,
        via: "page",
        requestId: null,
        audience: "staff",
        data: { commentId: id, texts: {} },
        occurredAt: at.toISOString(),
      };
      const hash = eventHash(GENESIS, e);
      rows.push(
        Prisma.sql`('ticket', ${id}, 1, 'ticket.noted', 'user', 7, 'page', NULL, 'staff', ${JSON.stringify(e.data)}, ${GENESIS}, ${hash}, ${at})`,
      );
      heads.push(Prisma.sql`('ticket', ${id}, 1, ${hash})`);
    }
    await db.$executeRaw`INSERT INTO AuditEvent (subjectType, subjectId, seq, name, actorKind, actorId, via, requestId, audience, data, prevHash, hash, occurredAt) VALUES ${Prisma.join(rows)}`;
    await db.$executeRaw`INSERT INTO AuditHead (subjectType, subjectId, seq, hash) VALUES ${Prisma.join(heads)}`;
  }
  console.info(`seed ${String(N)}: ${String(Date.now() - t0)} ms`);
  const home = mkdtempSync(join(tmpdir(), "bench-"));
  const place = { directory: join(home, "a"), keyFile: join(home, "k.pem") };
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  global.gc?.();
  const base = process.memoryUsage().rss;
  const t1 = Date.now();
  await writeAnchor(place);
  const whole = Date.now() - t1;
  console.info(
    `anchor whole: ${String(whole)} ms, ${readdirSync(place.directory)
      .map((f) => `${f} ${String(statSync(join(place.directory, f)).size)}`)
      .join(", ")}; rss base ${String(base >> 20)} peak ${String(peak >> 20)} MB`,
  );
  peak = 0;
  const t2 = Date.now();
  const verdict = await verifyHistory({ directory: place.directory });
  const ms = Date.now() - t2;
  console.info(
    `verify: ${String(ms)} ms, ${String(Math.round(verdict.events / (ms / 1000)))} events/s, faults ${String(verdict.faultCount)}, anchors ${String(verdict.anchors)}; peak ${String(peak >> 20)} MB`,
  );
  await db.$transaction(
    (tx) =>
      appendEvents(
        tx,
        systemActor("x"),
        Array.from({ length: 1000 }, (_, n) => ({
          name: "ticket.noted",
          subjectType: "ticket",
          subjectId: n + 1,
          audience: "staff" as const,
          data: { commentId: 1 },
        })),
        new Date(),
      ),
    { timeout: 60_000 },
  );
  const t3 = Date.now();
  const a = await writeAnchor(place);
  console.info(
    `anchor after 1000 moved: ${String(Date.now() - t3)} ms, heads ${String(a.heads)} whole ${String(a.whole)}`,
  );
  const t4 = Date.now();
  const v2 = await verifyHistory({ directory: place.directory });
  console.info(`verify 2: ${String(Date.now() - t4)} ms faults ${String(v2.faultCount)}`);
  clearInterval(timer);
  rmSync(home, { recursive: true });
}, 900_000);
