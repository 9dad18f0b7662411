"use client";

import { Check, TriangleAlert } from "@/components/ui/icons/everyday";
import { Copy, ShieldAlert } from "@/components/ui/icons/occasional";
import { ShieldCheck } from "@/components/ui/icons/staff";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useMoments } from "@/components/tickets/use-moments";
import { Button } from "@/components/ui/button";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast-queue";
import { startAuditCheckAction } from "@/lib/audit/actions";
import type { HistoryFault, Verdict } from "@/lib/audit/verdict";
import { useAct } from "../use-act";
import { isUnderWay, useHistoryTrust, type ReadTrust } from "./use-history-trust";

const SHOWN = 10;

/** What is wrong, in words: which subject, which event or anchor, what, and between which anchors. */
function FaultLine({ fault }: { fault: HistoryFault }) {
  const t = useTranslations("auditTrust");
  const { subject, seq, anchor, what, after, before } = fault;
  const types: Record<string, string> = { ticket: t("subjects.ticket"), user: t("subjects.user") };
  const where = subject
    ? t("at", { kind: types[subject.type] ?? subject.type, id: String(subject.id), seq: String(seq ?? 0) })
    : t("anchor", { name: anchor ?? "" });
  const between = [...(after ? [t("after", { name: after })] : []), ...(before ? [t("before", { name: before })] : [])];
  return (
    <li className="wrap-anywhere">
      <span className="font-medium">{where}</span>
      {" · "}
      {t(`faults.${what}`)}
      {between.length > 0 ? <span className="text-ink-3"> ({between.join(", ")})</span> : null}
    </li>
  );
}

function Outcome({ verdict, at }: { verdict: Verdict; at: string | null }) {
  const t = useTranslations("auditTrust");
  const { number } = useFormatter();
  const { dayAndTime } = useMoments();
  const { events, anchors, faults, faultCount } = verdict;
  const checked = t("checked", { events: number(events), anchors, at: at === null ? "" : dayAndTime(new Date(at)) });
  const Drawing = faultCount === 0 ? ShieldCheck : ShieldAlert;
  return (
    <div className="grid gap-2">
      <p
        className={`flex items-center gap-2 font-semibold ${faultCount === 0 ? "text-success-text" : "text-danger-text"}`}
      >
        <Drawing size={18} className="shrink-0" aria-hidden />
        {faultCount === 0 ? t("whole") : t("broken", { count: faultCount })}
      </p>
      <p className="text-sm text-ink-2">{checked}</p>
      {faultCount > 0 ? (
        <ul className="grid gap-1.5 rounded-md bg-sunken px-3 py-2 text-sm">
          {faults.slice(0, SHOWN).map((fault, index) => (
            <FaultLine key={index} fault={fault} />
          ))}
          {faultCount > SHOWN ? <li className="text-ink-3">{t("others", { count: faultCount - SHOWN })}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}

function CheckProgress({ check }: { check: NonNullable<ReadTrust["check"]> }) {
  const t = useTranslations("auditTrust");
  const { checked, total, state } = check;
  const label = state === "waiting" ? t("waiting") : t("progress", { checked, total });
  return (
    <div className="grid gap-1.5">
      <p className="text-sm text-ink-2 tabular-nums">{label}</p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, total)}
        aria-valuenow={checked}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${String((checked / Math.max(1, total)) * 100)}%` }}
        />
      </div>
    </div>
  );
}

function LastCheck({ check }: { check: ReadTrust["check"] }) {
  const t = useTranslations("auditTrust");
  if (!check) return <p className="text-ink-2">{t("never")}</p>;
  if (check.verdict) return <Outcome verdict={check.verdict} at={check.finishedAt} />;
  if (check.state !== "failed") return <CheckProgress check={check} />;
  return (
    <p className="flex items-center gap-2 text-warning-text">
      <TriangleAlert size={16} aria-hidden />
      {t("failed")}
    </p>
  );
}

function Anchors({ anchors }: Pick<ReadTrust, "anchors">) {
  const t = useTranslations("auditTrust");
  const { dayAndTime } = useMoments();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (line: string) => {
    try {
      await navigator.clipboard.writeText(line);
      setCopied(line);
    } catch {
      toast({ message: t("notCopied"), danger: true });
    }
  };
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{t("anchors")}</h3>
      <p className="text-sm text-ink-2">{t(anchors.length === 0 ? "noAnchors" : "anchorsText")}</p>
      <ul className="grid gap-1.5">
        {anchors.map(({ name, digest, at }) => {
          const line = `${name}:${digest}`;
          return (
            <li key={name} className="flex items-center gap-2">
              <code className="min-w-0 flex-1 rounded-md bg-sunken px-2 py-1 text-xs wrap-anywhere">{line}</code>
              <Button
                size="sm"
                icon={copied === line ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
                aria-label={t("copyNamed", { name, at: dayAndTime(new Date(at)) })}
                onClick={() => void copy(line)}
              >
                {t(copied === line ? "copied" : "copy")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The last check of the history with what it found, a new one, and the last anchors. */
export function TrustPanel() {
  const t = useTranslations("auditTrust");
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const { trust, failed, readAgain } = useHistoryTrust();
  if (!trust)
    return failed ? (
      <p className="text-danger-text">{t("noAnswer")}</p>
    ) : (
      <SkeletonGroup label={t("title")}>
        <Skeleton className="h-24" />
      </SkeletonGroup>
    );
  const check = async () => {
    setBusy(true);
    await act(() => startAuditCheckAction({ of: "everything" }));
    setBusy(false);
    readAgain();
  };
  return (
    <div className="grid gap-5">
      <div className="grid gap-3" aria-live="polite">
        <LastCheck check={trust.check} />
        {trust.can.check && !isUnderWay(trust) ? (
          <Button variant="primary" busy={busy} className="w-fit" onClick={() => void check()}>
            {t("check")}
          </Button>
        ) : null}
      </div>
      <Anchors anchors={trust.anchors} />
    </div>
  );
}
