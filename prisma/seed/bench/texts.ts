import { Prisma } from "../../../lib/platform/db/client";

/** The commonest first: the nth word is used about n times less than the first. */
const COMMON =
  `de le je la est pas et à les bonjour un en sur mon plus pour depuis ne une que ce des ma avec dans matin poste salle
  il ça merci mot passe affiche écran message ordinateur nous quand fonctionne peut essayé redémarré erreur marche session rien imprimante
  connexion après cours même toujours lundi élève formateur wifi impossible compte clavier réseau souris bien fait deux heures logiciel demande
  venir vous urgent apprenants groupe lent ouvrir fichier câble branché allumer projecteur badge porte licence mise jour hier semaine stage
  rapport dossier partagé accès droits serveur navigateur page blanche noire son casque micro visio caméra tablette chargeur batterie
  téléphone ligne mail boîte pièce jointe scanner papier bourrage toner couleur recto verso lecteur clé usb disque plein sauvegarde perdu
  retrouver supprimé bloqué expiré renouveler inscription examen lundi mardi mercredi jeudi vendredi bureau étage bâtiment accueil
  commande devis fournisseur garantie échange prêt retour matériel installation version antivirus alerte virus suspect lien cliqué
  facture planning moodle notes bulletin attestation convention entreprise tuteur rendez signature électronique tableau interactif`
    .split(/\s+/)
    .filter(Boolean);
const SYLLABLES = "ba ran li tor mé ki sou vel da nou fri pal cé gra mon tis ché lu por ven".split(" ");
const RARE = 6_000;
const TEXTS = 1_200;
const OF_DESCRIPTION = 26;
const OF_COMMENT = 13;

/** The same numbers from 0 to 1 at each run. */
function* drawn(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

function rareWord(nth: number): string {
  const part = (by: number) => SYLLABLES[Math.floor(nth / by) % SYLLABLES.length] ?? "";
  return part(1) + part(SYLLABLES.length) + part(SYLLABLES.length ** 2);
}

function texts(seed: number, words: number): string[] {
  const draw = drawn(seed);
  const most = COMMON.length + RARE;
  const word = () => {
    const rank = Math.floor(most ** draw.next().value) - 1;
    return COMMON[rank] ?? rareWord(rank - COMMON.length);
  };
  const sentence = () => {
    const line = Array.from({ length: words / 2 }, word).join(" ");
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  };
  return Array.from({ length: TEXTS }, () => `${sentence()} ${sentence()}`);
}

const oneOf = (pool: readonly string[], nth: Prisma.Sql) =>
  Prisma.sql`ELT(1 + (${nth}) % ${pool.length}, ${Prisma.join([...pool])})`;

const descriptions = texts(1, OF_DESCRIPTION);
const comments = texts(2, OF_COMMENT);

/** What the nth ticket says: one of many texts, and a machine that few others name. */
export const descriptionOf = (nth: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`CONCAT(${oneOf(descriptions, Prisma.sql`${nth} * 7`)}, ' Poste pc', ${nth} DIV 3, '.')`;

/** What is said on the nth ticket. */
export const commentOf = (nth: Prisma.Sql, comment: number): Prisma.Sql =>
  oneOf(comments, Prisma.sql`${nth} * 11 + ${comment * 401}`);
