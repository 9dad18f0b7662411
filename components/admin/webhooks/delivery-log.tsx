"use client";

import clsx from "clsx";
import { Check, ChevronRight, Hourglass, RotateCcw, TriangleAlert } from "@/components/ui/icons/everyday";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RelativeTime } from "@/components/tickets/relative-time";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast-queue";
import { resendWebhookDeliveryAction } from "@/lib/webhooks/actions";
import type { DeliveryRow } from "@/lib/webhooks/rows";
import { useAct } from "../use-act";
import { DeliveryDetails } from "./delivery-details";
import { useEventName } from "./event-names";
import { NextAttempt } from "./next-attempt";

/** What was sent to a webhook, newest first. */
export function DeliveryLog({ lines }: { lines: readonly DeliveryRow[] }) {
  const t = useTranslations("admin.webhooks");
  return (
    <ul aria-label={t("log")} data-deliveries>
      {lines.map((line) => (
        <DeliveryLine key={line.id} line={line} />
      ))}
    </ul>
  );
}

const glyphs = {
  pending: { Icon: Hourglass, tone: "text-ink-3" },
  delivered: { Icon: Check, tone: "text-success" },
  failed: { Icon: TriangleAlert, tone: "text-danger" },
} as const;

function DeliveryLine({ line }: { line: DeliveryRow }) {
  const t = useTranslations("admin.webhooks.deliveries");
  const [open, setOpen] = useState(false);
  const name = useEventName()(line.type);
  const { Icon, tone } = glyphs[line.state];
  const details = `delivery-${String(line.id)}`;
  return (
    <li className="border-b border-line">
      <div className="flex items-start gap-3 px-4 py-2.5 hover:bg-hover lg:px-5">
        <Icon size={16} className={clsx("mt-0.5 shrink-0", tone)} aria-hidden />
        <div className="min-w-0 flex-1">
          <h3 className="font-medium wrap-anywhere">
            {name}
            {line.ticketNumber === null ? null : (
              <>
                {" · "}
                <Link
                  href={`/tickets/${String(line.ticketNumber)}`}

                  className="rounded-xs font-normal text-accent-text underline underline-offset-2"
                >
                  #{line.ticketNumber}
                </Link>
              </>
            )}
          </h3>
          <Outcome line={line} />
        </div>
        <ResendButton id={line.id} name={name} />
        <IconButton
          size="sm"
          label={t("detailsOf", { name })}
          aria-expanded={open}
          aria-controls={details}
          icon={<ChevronRight size={16} className={clsx("transition-transform duration-fast", open && "rotate-90")} />}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={details} hidden={!open}>
        {open ? <DeliveryDetails id={line.id} triedAt={line.triedAt} /> : null}
      </div>
    </li>
  );
}

/** What became of it: the state, why, how many attempts, how long, when. */
function Outcome({ line }: { line: DeliveryRow }) {
  const t = useTranslations("admin.webhooks.deliveries");
  const { state, failure, status, attempts, durationMs, nextAttemptAt } = line;
  const why =
    failure === null
      ? status === null
        ? null
        : String(status)
      : failure === "status"
        ? t("failures.status", { status: String(status ?? "") })
        : t(`failures.${failure}`);
  const facts = [
    t(state),
    why,
    attempts > 0 ? t("attempts", { count: attempts }) : null,
    durationMs === null ? null : t("took", { ms: durationMs }),
  ].filter((fact) => fact !== null);
  return (
    <p className="text-sm text-pretty text-ink-3">
      {facts.join(" · ")} · <RelativeTime at={line.triedAt ?? line.createdAt} />
      {nextAttemptAt && attempts > 0 ? (
        <>
          {" · "}
          <NextAttempt at={nextAttemptAt} />
        </>
      ) : null}
    </p>
  );
}

function ResendButton({ id, name }: { id: number; name: string }) {
  const t = useTranslations("admin.webhooks.deliveries");
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const resend = async () => {
    setBusy(true);
    const done = await act(() => resendWebhookDeliveryAction({ id }));
    setBusy(false);
    if (done) toast({ message: t("resent") });
  };
  return (
    <IconButton
      size="sm"
      label={t("resendOf", { name })}
      disabled={busy}
      icon={<RotateCcw size={16} />}
      onClick={() => void resend()}
    />
  );
}
