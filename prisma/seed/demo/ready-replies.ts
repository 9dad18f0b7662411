import { db, type Prisma } from "../../../lib/platform/db/client";
import type { Cast } from "./play";

/** The replies that the demo centre has ready: the centre's, a team's, and one of Karim's own. */
export async function makeReadyReplies({ teams, people }: Pick<Cast, "teams" | "people">): Promise<void> {
  const replies: Prisma.CannedReplyUncheckedCreateInput[] = [
    {
      name: "Pièce commandée",
      textFr:
        "Bonjour {{prénom}},\n\nLa pièce est commandée. Nous revenons vers vous dès qu’elle arrive.\n\n{{technicien}}",
      textEn:
        "Hello {{first name}},\n\nThe part is ordered. We come back to you as soon as it is here.\n\n{{technician}}",
      sets: { status: "waiting", waitingFor: { kind: "delivery", label: "" }, checklist: [] },
      keeper: "centre",
    },
    {
      name: "Mot de passe réinitialisé",
      textFr:
        "Bonjour {{prénom}},\n\nVotre mot de passe est réinitialisé. Le lien reçu par mail est valable 24 heures.\n\n{{technicien}}",
      textEn: "",
      sets: { checklist: [] },
      keeper: `team:${String(teams.it)}`,
      teamId: teams.it,
    },
    {
      name: "Poste à réinstaller",
      textFr: "",
      textEn: "",
      sets: {
        lead: "me",
        checklist: [
          "Sauvegarder les documents",
          "Réinstaller le système",
          "Remettre les logiciels",
          "Vérifier sur place",
        ],
      },
      keeper: `user:${String(people.karim)}`,
      ownerId: people.karim,
    },
  ];
  await db.cannedReply.createMany({ data: replies });
}
