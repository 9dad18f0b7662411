import { act, type Story } from "./story";

/** What waits for somebody or something. */
export const waitingStories: readonly Story[] = [
  {
    by: "lea",
    category: "software",
    opened: { days: 1, at: "09:05" },
    title: "Teams se ferme tout seul pendant les visios",
    text: "Au bout d’une dizaine de minutes, sans message.",
    acts: [
      act("elodie", "take", 30),
      act("elodie", "reply", 5, {
        text: "Quel message voyez-vous dans le journal ? Menu Aide, puis Signaler un problème.",
      }),
      act("elodie", "wait", 1, { for: "requester" }),
    ],
  },
  {
    by: "amadou",
    category: "software",
    urgency: "high",
    opened: { days: 3, at: "08:30" },
    title: "AutoCAD demande une licence à l’ouverture",
    text: "Cela marchait encore la semaine dernière.",
    acts: [
      act("karim", "take", 20),
      act("karim", "reply", 15, {
        text: "Quel est le numéro collé sous le poste ? Il me faut celui-là pour rattacher la licence.",
      }),
      act("karim", "wait", 1, { for: "requester" }),
    ],
  },
  {
    by: "chloe",
    category: "loan",
    opened: { days: 5, at: "09:15" },
    title: "Dalle fissurée sur le portable de prêt LP-31",
    text: "Il est tombé dans le bus, je suis désolée.",
    acts: [
      act("aicha", "take", 45),
      act("aicha", "reply", 10, {
        text: "Merci de l’avoir dit tout de suite. Vous pouvez prendre le LP-12 en attendant.",
      }),
      act("aicha", "note", 5, { text: "Devis demandé, garantie casse jusqu’en mars." }),
      act("aicha", "wait", 1, { for: "supplier" }),
    ],
  },
  {
    by: "enzo",
    category: "badge",
    opened: { days: 2, at: "14:20" },
    title: "Badge refusé à la porte de l’atelier élec",
    acts: [act("aicha", "take", 15), act("aicha", "wait", 30, { for: "other", label: "l’accueil" })],
  },
  {
    by: "camille",
    category: "printer",
    urgency: "low",
    opened: { days: 3, at: "12:10" },
    title: "Toner noir à commander pour le CDI",
    acts: [
      act("elodie", "take", 100),
      act("elodie", "type", 1, { type: "request" }),
      act("elodie", "wait", 20, { for: "delivery" }),
    ],
  },
  {
    by: "noemie",
    category: "software",
    urgency: "low",
    opened: { days: 6, at: "10:40" },
    title: "Antidote absent des postes du CDI",
    acts: [act("elodie", "take", 30), act("elodie", "wait", 60, { for: "other", label: "la licence" })],
  },
  {
    by: "enzo",
    category: "loan",
    urgency: "high",
    opened: { days: 6, at: "13:05" },
    title: "Batterie gonflée sur le portable de prêt LP-08",
    text: "Le pavé tactile se soulève.",
    acts: [
      act("karim", "take", 5),
      act("karim", "reply", 3, { text: "Ne le branchez plus et rapportez-le à l’accueil dès que possible." }),
      act("enzo", "reply", 30, { text: "C’est fait, je l’ai déposé." }),
      act("karim", "wait", 20, { for: "supplier" }),
    ],
  },
  {
    by: "ines",
    category: "room",
    opened: { days: 4, at: "09:00" },
    title: "Store déchiré en B206, on ne voit plus le tableau",
    acts: [act("thomas", "take", 50), act("thomas", "wait", 10, { for: "delivery", label: "le nouveau store" })],
  },
  {
    by: "ines",
    category: "wifi",
    opened: { days: 2, at: "08:20" },
    title: "Mon téléphone ne prend pas le Wi-Fi apprenants",
    acts: [
      act("karim", "reply", 35, { text: "Quel modèle est-ce ? Et le message exact, s’il y en a un ?" }),
      act("karim", "wait", 1, { for: "requester" }),
      act("ines", "reply", 95, { text: "Un Fairphone 4. « Authentification impossible »." }),
    ],
  },
];
