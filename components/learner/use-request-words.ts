import { useTranslations } from "next-intl";
import type { TicketRow } from "@/lib/tickets/rows";
import { firstName } from "./first-name";
import { useTimes } from "./use-times";

export type RequestFacts = Pick<TicketRow, "status" | "lead" | "helpers" | "waitingFor" | "dueAt" | "requester">;

export type RequestWords = {
  /** « Karim s’en occupe » */
  who: string;
  /** « , avec Aïcha » */
  also: string;
  /** What comes next, or nothing: « Prévu aujourd’hui avant 15 h 30 » */
  what: string;
};

/** Who has a request and what is expected next, as its reader is told. */
export function useRequestWords(viewerId: number) {
  const t = useTranslations("request.words");
  const { before, now } = useTimes();

  const taken = (lead: string) => (lead === "" ? t("taken") : t("has", { name: lead }));
  const due = (at: Date | null) => (at === null ? "" : at < now ? t("overdue") : t("due", { when: before(at) }));
  const waits = (request: RequestFacts, lead: string, also: string): RequestWords => {
    const { waitingFor, requester } = request;
    if (!waitingFor || waitingFor.kind === "requester") {
      const named = lead === "" ? "no" : "yes";
      return requester.id === viewerId
        ? { who: t("waitsForYou", { name: lead, named }), also: "", what: t("answer") }
        : { who: t("waitsFor", { name: lead, named, requester: firstName(requester.name) }), also: "", what: "" };
    }
    const labelled = waitingFor.label === "" ? "no" : "yes";
    return { who: taken(lead), also, what: t(`waits.${waitingFor.kind}`, { label: waitingFor.label, labelled }) };
  };

  return (request: RequestFacts): RequestWords => {
    const lead = request.lead ? firstName(request.lead.name) : "";
    const names = request.helpers.map((one) => firstName(one.name)).join(", ");
    const also = names === "" || lead === "" ? "" : t("also", { names });
    switch (request.status) {
      case "new":
        return lead === ""
          ? { who: t("received"), also: "", what: due(request.dueAt) || t("soon") }
          : { who: t("willHave", { name: lead }), also, what: due(request.dueAt) };
      case "in_progress":
        return { who: taken(lead), also, what: due(request.dueAt) };
      case "waiting":
        return waits(request, lead, also);
      case "resolved": {
        const named = lead === "" ? "no" : "yes";
        const asked = request.requester.id === viewerId ? t("allGood") : "";
        return { who: t("settled", { name: lead, named }), also: "", what: asked };
      }
      case "closed":
        return { who: t("closed"), also: "", what: "" };
    }
  };
}
