"use client";

import { useTranslations } from "next-intl";
import { useMoments } from "@/components/tickets/use-moments";
import type { TicketRow } from "@/lib/tickets/rows";

type Facts = Pick<TicketRow, "status" | "lead" | "helpers" | "waitingFor" | "dueAt">;

const firstName = (name: string) => name.split(" ")[0] ?? name;

/** Who has a request and what is expected, in words: « Karim s’en occupe », « Prévu aujourd’hui avant 15 h 30 ». */
export function useRequestWords(request: Facts): { who: string; also: string; what: string } {
  const t = useTranslations("request.words");
  const { dayAndTime } = useMoments();
  const { status, lead, helpers, waitingFor, dueAt } = request;
  const name = lead ? firstName(lead.name) : "";
  const named = lead ? "yes" : "no";
  const also =
    helpers.length === 0 || !lead ? "" : t("also", { names: helpers.map((one) => firstName(one.name)).join(", ") });
  const due = dueAt && status !== "resolved" && status !== "closed" ? t("due", { when: dayAndTime(dueAt) }) : "";
  if (status === "new") return { who: lead ? t("has", { name }) : t("received"), also, what: due || t("soon") };
  if (status === "resolved") return { who: t("settled", { name, named }), also: "", what: t("allGood") };
  if (status === "closed") return { who: t("closed"), also: "", what: "" };
  if (status === "waiting" && waitingFor) {
    if (waitingFor.kind === "requester") return { who: t("waitsForYou", { name, named }), also: "", what: t("answer") };
    const label = waitingFor.label;
    return {
      who: lead ? t("has", { name }) : t("taken"),
      also,
      what: t(`waits.${waitingFor.kind}`, { label, labelled: label === "" ? "no" : "yes" }),
    };
  }
  return { who: lead ? t("has", { name }) : t("taken"), also, what: due };
}
