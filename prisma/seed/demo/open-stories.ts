import { act, type Story } from "./story";

/** What the board's open columns show first. */
export const openStories: readonly Story[] = [
  {
    by: "lea",
    category: "video",
    urgency: "high",
    opened: 290,
    title: "Le vidéoprojecteur de la B204 n’affiche plus rien",
    text: "Depuis ce matin il reste sur « Aucun signal ». On a essayé deux câbles et un autre PC, pareil. On a cours dans la salle à 15 h 30.",
    acts: [
      act("karim", "take", 2),
      act("karim", "reply", 17, { text: "Bonjour Léa, je passe à la pause de 10 h. La salle est libre ?" }),
      act("lea", "reply", 6, { text: "Oui, personne de 10 h à 10 h 30. La clé est à l’accueil." }),
      act("karim", "assign", 150, { lead: "karim", helpers: ["aicha"] }),
      act("aicha", "note", 20, {
        text: "Câble HDMI du plafond testé avec mon portable : rien non plus. Je pense à la lampe, il en reste deux au stock (armoire B, étagère 3).\n\nKarim, je te la prépare.",
      }),
      act("lea", "follow", 5, { person: "ines" }),
      act("lea", "reply", 16, {
        text: "Bonjour, pensez-vous que ce sera réglé pour 15 h 30 ? Sinon on demande la B206.",
      }),
    ],
  },
  {
    by: "ines",
    category: "wifi",
    urgency: "high",
    opened: 48,
    title: "Wi-Fi coupé dans toute l’aile B depuis 13 h",
    text: "Plus personne n’arrive à se connecter, ni avec les portables ni avec les téléphones. La salle d’à côté pareil.",
    acts: [
      act("philippe", "prioritise", 6, { priority: "urgent" }),
      act("philippe", "note", 2, {
        text: "Deux groupes en évaluation cet après-midi dans l’aile B : à prendre en premier.",
      }),
    ],
  },
  {
    by: "jules",
    category: "account",
    urgency: "high",
    opened: 41,
    title: "Mot de passe Office 365 expiré, Teams ne s’ouvre plus",
    text: "Il me demande de le changer mais l’ancien est refusé. J’ai une visio à 16 h.",
  },
  {
    by: "manon",
    category: "computer",
    urgency: "low",
    opened: 165,
    title: "Souris et clavier manquants au poste 12",
    text: "Salle B108. Le poste d’à côté en a deux.",
  },
  {
    by: "camille",
    category: "software",
    opened: 152,
    title: "Sage Paie n’apparaît pas pour le groupe GRH 2",
    text: "Le logiciel est là pour GRH 1 mais pas pour nous.",
  },
  {
    by: "noemie",
    category: "other",
    urgency: "low",
    opened: 205,
    title: "Clé USB de cours oubliée en salle informatique",
    text: "Une clé bleue, salle A014, hier en fin d’après-midi.",
  },
  {
    by: "enzo",
    category: "room",
    opened: 130,
    title: "Chauffage bloqué au maximum en C201",
    text: "On ouvre les fenêtres depuis ce matin.",
  },
  {
    by: "lea",
    category: "computer",
    opened: 118,
    urgency: "low",
    title: "Souris manquante au poste 12",
    text: "Je travaille avec le pavé tactile en attendant.",
    acts: [act("karim", "link", 4, { relation: "duplicates", title: "Souris et clavier manquants au poste 12" })],
  },
  {
    by: "mathis",
    category: "computer",
    urgency: "high",
    opened: 320,
    title: "PC 07 : écran bleu à chaque démarrage",
    text: "Salle C012. Le code affiché est INACCESSIBLE_BOOT_DEVICE. Tout mon dossier de stage est dessus, je suis bloqué.",
    acts: [
      act("elodie", "take", 12),
      act("elodie", "prioritise", 1, { priority: "urgent" }),
      act("elodie", "reply", 9, {
        text: "Je viens chercher la machine dans dix minutes. Vos fichiers du dossier Documents sont sur le serveur, rien n’est perdu.",
      }),
      act("mathis", "reply", 8, { text: "Ouf, merci. Je peux finir sur un autre poste ?" }),
      act("elodie", "note", 40, {
        text: "Disque mort, SMART en erreur. Remplacement par un SSD du stock, image TSSR en cours.",
      }),
      act("elodie", "list", 1, {
        done: ["Sauvegarder les documents", "Monter le SSD"],
        todo: ["Poser l’image TSSR", "Remettre les fichiers de Mathis", "Vérifier sur place"],
      }),
      act("elodie", "spend", 30, { duration: "45 min", line: "Démontage et remplacement du disque" }),
    ],
  },
  {
    by: "chloe",
    category: "printer",
    opened: 400,
    title: "Imprimante du 2ᵉ étage : bourrage à chaque impression",
    text: "Le bac 2 se bloque toutes les deux pages.",
    acts: [
      act("karim", "take", 25),
      act("karim", "reply", 12, { text: "J’ai nettoyé les galets, dites-moi si ça tient cet après-midi." }),
      act("chloe", "reply", 70, { text: "Encore deux bourrages depuis 14 h, désolée." }),
    ],
  },
  {
    by: "camille",
    category: "video",
    opened: { days: 1, at: "08:10" },
    title: "Pas de son dans 6 casques du labo de langues",
    text: "Postes 3, 4, 7, 9, 10 et 15.",
    acts: [
      act("philippe", "assign", 35, { lead: "aicha" }),
      act("aicha", "reply", 50, {
        text: "J’ai commandé six casques de remplacement, je teste les cartes son d’ici là.",
      }),
    ],
  },
  {
    by: "philippe",
    category: "account",
    urgency: "high",
    opened: { days: 1, at: "09:20" },
    title: "14 comptes à créer pour la rentrée TP DWWM",
    text: "La liste est dans le dossier Rentrée. Début des cours lundi à 9 h.",
    acts: [
      act("elodie", "take", 15),
      act("elodie", "type", 1, { type: "request" }),
      act("elodie", "assign", 2, { lead: "elodie", helpers: ["aicha", "nadia"] }),
      act("elodie", "reply", 30, {
        text: "C’est lancé, neuf comptes sont prêts. Il manque la date de naissance de cinq personnes.",
      }),
      act("philippe", "reply", 120, { text: "Je vous les envoie demain matin." }),
    ],
  },
  {
    by: "philippe",
    category: "computer",
    opened: { days: 2, at: "09:45" },
    title: "Poste formateur : second écran non détecté",
    text: "Salle C105, depuis la mise à jour.",
    acts: [
      act("aicha", "take", 90),
      act("aicha", "reply", 25, { text: "Pilote à reprendre, je passe demain avant votre cours." }),
    ],
  },
  {
    by: "amadou",
    category: "software",
    opened: { days: 4, at: "10:05" },
    title: "Mise à jour de Blender sur les 18 postes 3D",
    acts: [
      act("elodie", "take", 60),
      act("elodie", "type", 1, { type: "maintenance" }),
      act("elodie", "note", 30, { text: "Douze postes faits, les six derniers quand la salle se libère." }),
    ],
  },
  {
    by: "enzo",
    category: "room",
    opened: { days: 1, at: "13:30" },
    title: "Porte de l’atelier 2 qui ne ferme plus",
    acts: [
      act("thomas", "take", 40),
      act("thomas", "reply", 10, { text: "Ferme-porte à régler, je m’en occupe demain matin." }),
    ],
  },
  {
    by: "noemie",
    category: "planning",
    opened: { days: 1, at: "07:50" },
    title: "Attestation de présence de novembre",
    acts: [act("aicha", "reply", 65, { text: "Bonjour Noémie, elle sera prête jeudi à l’accueil." })],
  },
];
