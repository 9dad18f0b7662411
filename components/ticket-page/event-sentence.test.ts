import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { TicketEvent, TicketEventName } from "@/lib/tickets/events";
import type { TicketEventRow } from "@/lib/tickets/rows";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { eventSentence, type EventWords } from "./event-sentence";

const words: EventWords = {
  status: (code) => `[${code}]`,
  priority: (code) => `[${code}]`,
  type: (code) => `[${code}]`,
  source: (code) => `[${code}]`,
  waitingFor: (kind) => `[${kind}]`,
  at: (moment) => moment.toISOString().slice(5, 16),
  system: "AppTicket",
  unknown: "?",
};

const names = {
  "user:1": "Karim Benali",
  "user:2": "Aïcha Diallo",
  "user:3": "Sofia Marques",
  "team:7": "Informatique",
  "team:8": "Accueil",
  "category:5": "Vidéo, son",
};

type Texts = NonNullable<TicketEventRow["texts"]>;

function eventBy(
  actorId: number | null,
  name: string,
  data: Record<string, unknown>,
  texts: Texts = {},
): TicketEventRow {
  const actor =
    actorId === null
      ? { kind: "system" as const, id: null, name: null }
      : { kind: "user" as const, id: actorId, name: "Karim Benali" };
  return { id: 1, name, actor, via: "page", at: new Date("2026-11-22T08:14:00Z"), data, names, texts };
}

type Case<Name extends TicketEventName> = {
  by?: number | null;
  data: Extract<TicketEvent, { name: Name }>["data"];
  texts?: Texts;
  full: string;
  brief: string;
};

const cases: { [Name in TicketEventName]: Case<Name>[] } = {
  "ticket.opened": [
    {
      data: { requesterId: 3, categoryId: 5, teamId: null, urgency: "normal", source: "phone" },
      full: "Karim Benali a ouvert le ticket ([phone])",
      brief: "ouvert par Karim",
    },
  ],
  "ticket.attachmentRemoved": [
    { data: { attachmentId: 4, commentId: 1 }, full: "Karim Benali a retiré un fichier", brief: "fichier retiré" },
  ],
  "ticket.attachmentChecked": [
    {
      by: null,
      data: { attachmentId: 4, commentId: null, clean: true },
      full: "Un fichier a été vérifié, il peut être ouvert",
      brief: "fichier vérifié",
    },
    {
      by: null,
      data: { attachmentId: 4, commentId: null, clean: false },
      full: "Un virus a été trouvé dans un fichier, il a été refusé",
      brief: "fichier refusé, virus trouvé",
    },
  ],
  "ticket.replied": [
    { data: { commentId: 1, participant: false }, full: "Karim Benali a répondu", brief: "Karim a répondu" },
  ],
  "ticket.noted": [
    { data: { commentId: 1 }, full: "Karim Benali a écrit une note interne", brief: "Karim a écrit une note" },
  ],
  "ticket.commentEdited": [
    {
      data: { commentId: 1, kind: "reply" },
      full: "Karim Benali a modifié une réponse",
      brief: "message modifié",
    },
  ],
  "ticket.commentDeleted": [
    {
      data: { commentId: 1, kind: "note", authorId: 1 },
      full: "Karim Benali a supprimé une note interne",
      brief: "message supprimé",
    },
  ],
  "ticket.deletedTextKept": [
    { data: { commentId: 1 }, full: "Karim Benali a modifié le ticket", brief: "modifié par Karim" },
  ],
  "ticket.commentRetracted": [
    {
      data: { commentId: 1, kind: "reply", answeredAt: null },
      full: "Karim Benali a modifié le ticket",
      brief: "modifié par Karim",
    },
  ],
  "ticket.statusChanged": [
    {
      data: { from: "new", to: "in_progress", waitingFor: null, closedReason: null },
      full: "Le ticket est passé à « [in_progress] » (Karim Benali)",
      brief: "[in_progress]",
    },
    {
      data: { from: "in_progress", to: "waiting", waitingFor: "supplier", closedReason: null },
      full: "Karim Benali a mis le ticket en attente ([supplier])",
      brief: "[supplier]",
    },
    {
      data: { from: "in_progress", to: "resolved", waitingFor: null, closedReason: null },
      full: "Karim Benali a résolu le ticket",
      brief: "résolu par Karim",
    },
    {
      data: { from: "resolved", to: "in_progress", waitingFor: null, closedReason: null },
      full: "Karim Benali a rouvert le ticket",
      brief: "rouvert par Karim",
    },
    {
      by: null,
      data: { from: "resolved", to: "closed", waitingFor: null, closedReason: "no_answer" },
      full: "AppTicket a fermé le ticket, resté sans réponse",
      brief: "fermé sans réponse",
    },
    {
      data: { from: "resolved", to: "closed", waitingFor: null, closedReason: "confirmed" },
      full: "Karim Benali a confirmé que c’est résolu",
      brief: "résolution confirmée",
    },
    {
      data: { from: "new", to: "closed", waitingFor: null, closedReason: "cancelled" },
      full: "Karim Benali a annulé la demande",
      brief: "annulé",
    },
    {
      data: { from: "new", to: "closed", waitingFor: null, closedReason: "duplicate" },
      full: "Karim Benali a fermé le ticket, un autre traite déjà ce sujet",
      brief: "fermé, en double",
    },
    {
      data: { from: "new", to: "closed", waitingFor: null, closedReason: null },
      full: "Karim Benali a fermé le ticket",
      brief: "fermé par Karim",
    },
  ],
  "ticket.waitingForChanged": [
    {
      data: { from: "requester", to: "delivery" },
      full: "Karim Benali a mis le ticket en attente ([delivery])",
      brief: "[delivery]",
    },
  ],
  "ticket.placed": [
    { data: { byHand: true }, full: "Karim Benali a placé la carte sur le tableau", brief: "carte placée" },
    {
      data: { byHand: false },
      full: "Karim Benali a remis la carte à sa place sur le tableau",
      brief: "carte remise à sa place",
    },
  ],
  "ticket.dueChanged": [
    {
      data: { from: null, to: "2026-12-04T11:00:00.000Z" },
      full: "Karim Benali a fixé l’échéance : – → 12-04T11:00",
      brief: "échéance fixée",
    },
    {
      data: { from: "2026-12-04T11:00:00.000Z", to: null },
      full: "Karim Benali est revenu à l’échéance calculée",
      brief: "échéance calculée",
    },
  ],
  "ticket.priorityChanged": [
    {
      data: { from: "normal", to: "high" },
      full: "Karim Benali a choisi la priorité [high]",
      brief: "priorité [high]",
    },
  ],
  "ticket.categoryChanged": [
    { data: { from: 4, to: 5 }, full: "Karim Benali a choisi la catégorie Vidéo, son", brief: "catégorie Vidéo, son" },
  ],
  "ticket.teamChanged": [
    {
      data: { from: null, to: 7 },
      full: "Karim Benali a confié le ticket au service Informatique",
      brief: "service Informatique",
    },
    {
      data: { from: 8, to: null },
      full: "Karim Benali a retiré le ticket du service Accueil",
      brief: "sans service",
    },
    { data: { from: 7, to: 99 }, full: "Karim Benali a confié le ticket au service ?", brief: "service ?" },
  ],
  "ticket.typeChanged": [
    {
      data: { from: "incident", to: "request" },
      full: "Karim Benali a choisi le type [request]",
      brief: "type [request]",
    },
  ],
  "ticket.titleChanged": [{ data: {}, full: "Karim Benali a modifié le titre", brief: "titre modifié" }],
  "ticket.descriptionChanged": [
    { data: {}, full: "Karim Benali a modifié la description", brief: "description modifiée" },
  ],
  "ticket.leadChanged": [
    { data: { from: null, to: 1 }, full: "Karim Benali a pris le ticket", brief: "pris par Karim" },
    { data: { from: 1, to: 2 }, full: "Karim Benali a confié le ticket à Aïcha Diallo", brief: "confié à Aïcha" },
    { data: { from: 1, to: null }, full: "Karim Benali a rendu le ticket", brief: "rendu par Karim" },
    { data: { from: 2, to: null }, full: "Karim Benali a retiré le ticket à Aïcha Diallo", brief: "retiré à Aïcha" },
  ],
  "ticket.helperAdded": [
    { data: { userId: 2 }, full: "Karim Benali a appelé Aïcha Diallo en renfort", brief: "Aïcha aide" },
    { data: { userId: 1 }, full: "Karim Benali aide sur ce ticket", brief: "Karim aide" },
  ],
  "ticket.helperRemoved": [
    {
      data: { userId: 2 },
      full: "Karim Benali a retiré Aïcha Diallo des personnes qui aident",
      brief: "Aïcha n’aide plus",
    },
    { data: { userId: 1 }, full: "Karim Benali n’aide plus sur ce ticket", brief: "Karim n’aide plus" },
  ],
  "ticket.followerAdded": [
    { data: { userId: 3 }, full: "Sofia Marques suit désormais le ticket", brief: "Sofia suit" },
  ],
  "ticket.followerRemoved": [
    { data: { userId: 3 }, full: "Sofia Marques ne suit plus le ticket", brief: "Sofia ne suit plus" },
  ],
  "ticket.retargeted": [
    {
      data: {
        cause: "priority",
        respondByFrom: "2026-11-23T09:00:00.000Z",
        respondByTo: "2026-11-23T08:30:00.000Z",
        resolveByFrom: "2026-11-27T09:00:00.000Z",
        resolveByTo: "2026-11-24T09:00:00.000Z",
      },
      full: "La priorité a changé l’échéance : 11-27T09:00 → 11-24T09:00",
      brief: "échéance déplacée",
    },
    {
      by: null,
      data: { cause: "rules", acceptByFrom: "2026-11-23T09:00:00.000Z", acceptByTo: null },
      full: "La règle de délai a changé l’échéance de prise en charge : 11-23T09:00 → aucune",
      brief: "échéance déplacée",
    },
  ],
  "ticket.dueSoon": [
    {
      by: null,
      data: { target: "respond", by: "2026-11-23T09:00:00.000Z" },
      full: "L’échéance de première réponse approche : 11-23T09:00",
      brief: "échéance proche",
    },
  ],
  "ticket.overdue": [
    {
      by: null,
      data: { target: "resolve", by: "2026-11-23T09:00:00.000Z" },
      full: "L’échéance est dépassée : 11-23T09:00",
      brief: "échéance dépassée",
    },
  ],
  "ticket.accepted": [
    { data: { userId: 1 }, full: "Karim Benali a pris le ticket en charge", brief: "pris en charge" },
  ],
  "ticket.notRouted": [
    {
      by: null,
      data: { teamId: 7 },
      full: "Personne n’est présent dans le service Informatique : le ticket attend",
      brief: "personne de présent",
    },
  ],
  "ticket.offered": [
    {
      by: null,
      data: { userId: 2, teamId: 7, because: "absent" },
      full: "Proposé au service Informatique : Aïcha Diallo est en absence",
      brief: "proposé au service",
    },
    {
      by: null,
      data: { userId: 2, teamId: 7, because: "unaccepted" },
      full: "Proposé au service Informatique : Aïcha Diallo ne l’a pas pris à temps",
      brief: "proposé au service",
    },
  ],
  "ticket.offerEnded": [
    { by: null, data: { userId: 2 }, full: "Le ticket n’est plus proposé au service", brief: "n’est plus proposé" },
  ],
  "ticket.linked": [
    {
      data: { ticketNumber: 12, relation: "blockedBy" },
      full: "Karim Benali\u00a0: bloqué par #12",
      brief: "lien ajouté",
    },
    { data: { ticketNumber: 12, relation: "relates" }, full: "Karim Benali\u00a0: lié à #12", brief: "lien ajouté" },
  ],
  "ticket.unlinked": [
    {
      data: { ticketNumber: 12, relation: "blocks" },
      full: "Karim Benali a retiré le lien avec #12",
      brief: "lien retiré",
    },
  ],
  "ticket.blocked": [{ data: { ticketNumber: 12 }, full: "Bloqué par #12", brief: "bloqué" }],
  "ticket.unblocked": [
    { data: { ticketNumber: 12 }, full: "Plus rien ne bloque ce ticket\u00a0: #12 est terminé", brief: "débloqué" },
  ],
  "ticket.externalLinkAdded": [
    { data: { linkId: 1 }, full: "Karim Benali a ajouté un lien externe", brief: "lien externe ajouté" },
  ],
  "ticket.externalLinkRemoved": [
    { data: { linkId: 1 }, full: "Karim Benali a retiré un lien externe", brief: "lien externe retiré" },
  ],
  "ticket.merged": [
    {
      data: { ticketNumber: 12, mergeId: 1 },
      full: "Karim Benali a réuni ce ticket avec #12",
      brief: "réuni avec un autre",
    },
  ],
  "ticket.unmerged": [
    {
      data: { ticketNumber: 12, mergeId: 1 },
      full: "Karim Benali a annulé la fusion avec #12",
      brief: "fusion annulée",
    },
  ],
  "ticket.mergedIn": [
    { data: { ticketNumber: 12, mergeId: 1 }, full: "Karim Benali a réuni ici #12", brief: "un ticket réuni ici" },
  ],
  "ticket.unmergedFrom": [
    { data: { ticketNumber: 12, mergeId: 1 }, full: "Karim Benali a séparé #12 de celui-ci", brief: "fusion annulée" },
  ],
  "ticket.split": [
    {
      data: { ticketNumber: 12, commentId: 4 },
      full: "Karim Benali a fait d’un message le ticket #12",
      brief: "un message scindé",
    },
  ],
  "ticket.checklistAdded": [
    { data: { count: 3 }, full: "Karim Benali a ajouté 3 points à la liste", brief: "3 points ajoutés à la liste" },
    {
      data: { count: 4 },
      texts: { body: "Sauver\nÉteindre\nOuvrir\nFermer" },
      full: "Karim Benali a ajouté 4 points à la liste\u00a0: Sauver, Éteindre, Ouvrir…",
      brief: "4 points ajoutés à la liste",
    },
  ],
  "ticket.checklistTicked": [
    {
      data: { entryId: 4, done: 2, count: 5 },
      full: "Karim Benali a coché un point de la liste\u00a0: 2 sur 5",
      brief: "liste\u00a0: 2 sur 5",
    },
    {
      data: { entryId: 4, done: 2, count: 5 },
      texts: { name: "Changer le disque" },
      full: "Karim Benali a coché «\u00a0Changer le disque\u00a0»\u00a0: 2 sur 5",
      brief: "liste\u00a0: 2 sur 5",
    },
  ],
  "ticket.checklistUnticked": [
    {
      data: { entryId: 4, done: 1, count: 5 },
      full: "Karim Benali a décoché un point de la liste\u00a0: 1 sur 5",
      brief: "liste\u00a0: 1 sur 5",
    },
  ],
  "ticket.checklistRenamed": [
    { data: { entryId: 4 }, full: "Karim Benali a modifié un point de la liste", brief: "liste modifiée" },
    {
      data: { entryId: 4 },
      texts: { before: "Disque", after: "Changer le disque" },
      full: "Karim Benali a modifié un point de la liste\u00a0: «\u00a0Disque\u00a0» → «\u00a0Changer le disque\u00a0»",
      brief: "liste modifiée",
    },
  ],
  "ticket.checklistMoved": [
    { data: { entryId: 4 }, full: "Karim Benali a déplacé un point de la liste", brief: "liste réordonnée" },
  ],
  "ticket.checklistRemoved": [
    { data: { entryId: 4 }, full: "Karim Benali a retiré un point de la liste", brief: "point retiré de la liste" },
    {
      data: { entryId: 4 },
      texts: { name: "Changer le disque" },
      full: "Karim Benali a retiré «\u00a0Changer le disque\u00a0» de la liste",
      brief: "point retiré de la liste",
    },
  ],
  "ticket.timerStarted": [{ data: {}, full: "Karim Benali a lancé son chronomètre", brief: "chronomètre lancé" }],
  "ticket.timerDropped": [
    {
      data: { startedAt: "2026-11-22T08:00:00.000Z" },
      full: "Karim Benali a arrêté son chronomètre sans compter de temps",
      brief: "chronomètre arrêté",
    },
  ],
  "ticket.timeSpent": [
    {
      data: { entryId: 4, minutes: 90, day: "2026-11-22" },
      full: "Karim Benali a compté 1\u202fh\u202f30",
      brief: "1\u202fh\u202f30 par Karim",
    },
  ],
  "ticket.timeChanged": [
    {
      data: { entryId: 4, minutesBefore: 90, minutes: 60, day: "2026-11-22" },
      full: "Karim Benali a corrigé un temps\u00a0: 1\u202fh\u202f30 → 1\u202fh",
      brief: "temps corrigé",
    },
  ],
  "ticket.timeRemoved": [
    {
      data: { entryId: 4, minutes: 45, day: "2026-11-22" },
      full: "Karim Benali a retiré 45\u202fmin",
      brief: "temps retiré",
    },
  ],
  "ticket.rated": [
    {
      data: { from: null, to: "bad" },
      full: "Karim Benali a donné son avis\u00a0: mécontent·e",
      brief: "avis\u00a0: mécontent·e",
    },
    {
      data: { from: "bad", to: "good" },
      full: "Karim Benali a changé son avis\u00a0: mécontent·e → content·e",
      brief: "avis\u00a0: mécontent·e → content·e",
    },
    {
      data: { from: "good", to: "good" },
      full: "Karim Benali a complété son avis, toujours content·e",
      brief: "avis complété\u00a0: content·e",
    },
  ],
};

const french = createTranslator({ locale: "fr", messages: fr, namespace: "tickets.events" });
const english = createTranslator({ locale: "en", messages: en, namespace: "tickets.events" });

describe("eventSentence", () => {
  const all = Object.entries(cases).flatMap(([name, list]) =>
    (list as Case<TicketEventName>[]).map((one) => ({ name, ...one })),
  );

  it.each(all)("$full", ({ name, by = 1, data, texts, full, brief }) => {
    const sentence = eventSentence(eventBy(by, name, data, texts), words);
    expect(french(`${sentence.key}.full`, sentence.values)).toBe(full);
    expect(french(`${sentence.key}.brief`, sentence.values)).toBe(brief);
  });

  it.each(all)("has English words too: $full", ({ name, by = 1, data, texts }) => {
    const sentence = eventSentence(eventBy(by, name, data, texts), words);
    for (const form of ["full", "brief"] as const) {
      expect(english(`${sentence.key}.${form}`, sentence.values)).not.toMatch(/tickets\.events|[{}]/);
    }
  });

  it("tells whom a team's routing gave a ticket to", () => {
    const event = { ...eventBy(null, "ticket.leadChanged", { from: null, to: 2 }), via: "rule" };
    const sentence = eventSentence(event, words);
    expect(french(`${sentence.key}.full`, sentence.values)).toBe(
      "Le service a confié le ticket à Aïcha Diallo, à son tour",
    );
  });

  it("tells of another ticket without its number to who doesn't see it", () => {
    const sentence = eventSentence(eventBy(1, "ticket.merged", {}), words);
    expect(french(`${sentence.key}.full`, sentence.values)).toBe("Karim Benali a réuni ce ticket avec un autre");
  });

  it("tells an event it doesn't know without failing", () => {
    const sentence = eventSentence(eventBy(1, "ticket.danced", { into: 4 }), words);
    expect(french(`${sentence.key}.full`, sentence.values)).toBe("Karim Benali a modifié le ticket");
  });
});
