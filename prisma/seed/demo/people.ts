import type { CategoryIcon, CategoryKind } from "../../../lib/categories/schema";
import type { Role } from "../../../lib/platform/actor";

export const DEMO_PASSWORD = "demo-password";
export const CENTRE_NAME = "Centre Rosa-Parks";

export const teams = { it: "Informatique", building: "Bâtiment", school: "Vie scolaire" } as const;
export type TeamKey = keyof typeof teams;

type DemoPerson = { name: string; email: string; role: Role; teams?: readonly TeamKey[] };

/** The six accounts that the sign-in page offers, then those who make the centre look lived in. */
export const people = {
  lea: { name: "Léa Fontaine", email: "learner@demo.test", role: "learner" },
  ines: { name: "Inès Haddad", email: "learner2@demo.test", role: "learner" },
  karim: { name: "Karim Benali", email: "technician@demo.test", role: "technician", teams: ["it"] },
  aicha: { name: "Aïcha Diallo", email: "technician2@demo.test", role: "technician", teams: ["it", "school"] },
  philippe: { name: "Philippe Garnier", email: "manager@demo.test", role: "manager" },
  nadia: { name: "Nadia Cherif", email: "admin@demo.test", role: "admin", teams: ["it"] },
  elodie: { name: "Élodie Marchand", email: "elodie.marchand@demo.test", role: "technician", teams: ["it"] },
  thomas: { name: "Thomas Nguyen", email: "thomas.nguyen@demo.test", role: "technician", teams: ["building"] },
  mathis: { name: "Mathis Leroy", email: "mathis.leroy@demo.test", role: "learner" },
  chloe: { name: "Chloé Dumas", email: "chloe.dumas@demo.test", role: "learner" },
  camille: { name: "Camille Roussel", email: "camille.roussel@demo.test", role: "learner" },
  manon: { name: "Manon Girard", email: "manon.girard@demo.test", role: "learner" },
  amadou: { name: "Amadou Sow", email: "amadou.sow@demo.test", role: "learner" },
  jules: { name: "Jules Perrin", email: "jules.perrin@demo.test", role: "learner" },
  enzo: { name: "Enzo Ferreira", email: "enzo.ferreira@demo.test", role: "learner" },
  noemie: { name: "Noémie Lambert", email: "noemie.lambert@demo.test", role: "learner" },
} as const satisfies Record<string, DemoPerson>;
export type PersonKey = keyof typeof people;

type DemoCategory = { name: string; icon: CategoryIcon; kind: CategoryKind; team?: TeamKey };

export const categories = {
  computer: { name: "Ordinateur", icon: "monitor", kind: "hardware", team: "it" },
  printer: { name: "Imprimante", icon: "printer", kind: "hardware", team: "it" },
  wifi: { name: "Wi-Fi, réseau", icon: "wifi", kind: "network", team: "it" },
  account: { name: "Compte, mot de passe", icon: "key-round", kind: "account", team: "it" },
  software: { name: "Logiciel", icon: "app-window", kind: "software", team: "it" },
  video: { name: "Vidéo, son", icon: "projector", kind: "hardware", team: "it" },
  loan: { name: "Prêt de matériel", icon: "laptop", kind: "hardware", team: "it" },
  badge: { name: "Badge, accès", icon: "badge", kind: "other", team: "school" },
  room: { name: "Salle, bâtiment", icon: "building", kind: "other", team: "building" },
  planning: { name: "Planning, documents", icon: "calendar", kind: "other", team: "school" },
  other: { name: "Autre chose", icon: "ellipsis", kind: "other" },
} as const satisfies Record<string, DemoCategory>;
export type CategoryKey = keyof typeof categories;
