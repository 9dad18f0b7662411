import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unique } from "@/lib/testing/factories";
import { expect, PASSWORD } from "../fixtures";
import { test, type Machine } from "./console-steps";

const GOOD_PASSWORD = "un parapluie bien rangé";
const MENU = "Que voulez-vous faire";
type Ticket = { number: number; status: string; title: string };

const signInAs = (machine: Machine, email: string, password = PASSWORD) =>
  machine.json<{ email: string }>(["login", "--email", email, "--password-stdin"], password);

/** What a machine keeps of its sign-in. */
function tokenOf({ home }: Machine): string {
  const kept = readFileSync(join(home, "config/appticket/sign-in.json"), "utf8");
  return (JSON.parse(kept) as { token: string }).token;
}

test.describe("the console @desktop", () => {
  test("a ticket's life by commands, as a script has it", async ({ machine, newPerson }) => {
    const [hers, his, office] = [machine(), machine(), machine()];
    const email = `${unique("zoe-")}@centre.test`;
    const account = ["register", "--name", "Zoé Console", "--email", email, "--password-stdin"];
    const weak = await hers.run(account, { input: "motdepasse12" });
    expect(weak).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/password — Ce mot de passe/),
    });
    expect(await hers.json(account, GOOD_PASSWORD)).toEqual({ next: "signIn" });
    expect(await hers.run(["list"])).toMatchObject({ code: 3, out: "" });
    expect(await signInAs(hers, email, GOOD_PASSWORD)).toMatchObject({ email });

    const filed = await hers.run(["new", "-t", "Écran noir", "-c", "ordinateur", "-u", "haute", "--json"], {
      input: "Rien.\n\u001b]0;pwned\u0007\u001b[31mrouge",
    });
    expect({ code: filed.code, err: filed.err }).toEqual({ code: 0, err: "" });
    const { number } = JSON.parse(filed.out) as Ticket;
    const n = String(number);
    const shown = await hers.run(["show", `#${n}`]);
    expect(shown.out).toContain("␛]0;pwned␇␛[31mrouge");
    expect(shown.out).not.toContain("\u001b");
    expect((await hers.run(["list", "--lang", "en"])).out).toMatch(new RegExp(`^No\\..*\\n#${n} +New +Écran noir`));

    const token = tokenOf(hers);
    const watching = hers.start(["watch", "--json"]);
    await watching.see("En direct");

    await signInAs(his, (await newPerson()).email);
    const denied = [
      ["show", n],
      ["reply", n, "Bonjour"],
      ["status", n, "ferme"],
    ].map((args) => his.run(args));
    for (const answer of await Promise.all(denied)) expect(answer).toMatchObject({ code: 4, out: "" });
    expect(await his.json(["list"])).toEqual({ items: [], nextCursor: null });

    await signInAs(office, (await newPerson({ name: "Ada Console", role: "admin" })).email);
    expect(await office.json(["take", n])).toMatchObject({ status: "in_progress", lead: { name: "Ada Console" } });
    await office.json(["note", n, "entre nous"]);
    await office.json(["reply", n], "Un écran arrive.\n");
    await watching.see('"body":"Un écran arrive."');
    expect(await office.json(["status", n, "en-attente", "--for", "fournisseur", "--label", "Dell"])).toMatchObject({
      status: "waiting",
      waitingFor: { kind: "supplier", label: "Dell" },
    });
    expect((await office.run(["list", "--mine"])).out).toContain("En attente");
    await watching.see('"status":"waiting"');
    expect(watching.shown).not.toContain("entre nous");
    watching.child.kill("SIGINT");
    expect(await watching.ended).toBe(0);

    await signInAs(hers, email, GOOD_PASSWORD);
    const second = tokenOf(hers);
    expect(await hers.run(["logout"])).toMatchObject({ code: 0, err: "" });
    expect(await hers.run(["whoami"])).toMatchObject({ code: 3, out: "" });
    for (const ended of [token, second])
      expect(await hers.run(["whoami"], { env: { APPTICKET_TOKEN: ended } })).toMatchObject({ code: 3, out: "" });
  });

  test("the same by the menu, in a real terminal", async ({ machine, newPerson }) => {
    const [other, admin] = [await newPerson(), await newPerson({ name: "Ada Menu", role: "admin" })];
    const email = `${unique("tom-")}@centre.test`;
    const menu = machine().terminal();
    await menu.choose(MENU, "Créer un compte");
    await menu.answer("Prénom et nom", "Tom Menu");
    await menu.answer("Adresse e-mail", email);
    await menu.answer("Mot de passe", GOOD_PASSWORD);
    await menu.answer("encore une fois", GOOD_PASSWORD);
    await menu.see("Bonjour Tom Menu");
    await menu.choose(MENU, "Nouvelle demande");
    await menu.answer("Titre", "Badge refusé");
    await menu.choose("De quoi s’agit-il", "Badge");
    await menu.answer("Que se passe-t-il", "Porte de\rl’atelier 2\r");
    await menu.choose("Est-ce urgent", "Je suis bloqué·e");
    const n = await menu.see("C’est envoyé\u00a0: #");
    await menu.choose(MENU, "Mes demandes");
    await menu.choose("Laquelle", `#${n} Badge refusé`);
    await menu.see("l’atelier 2");
    await menu.choose(MENU, "Retour");
    await menu.choose(MENU, "Se déconnecter");

    const enter = async (who: string, name: string) => {
      await menu.choose(MENU, "Se connecter");
      await menu.answer("Adresse e-mail", who);
      await menu.answer("Mot de passe", `${PASSWORD}-mistyped`);
      await menu.choose(MENU, "Corriger et réessayer");
      await menu.answer("Adresse e-mail", "");
      await menu.answer("Mot de passe", PASSWORD);
      await menu.see(`Bonjour ${name}`);
      await menu.choose(MENU, "Ouvrir par son numéro");
      await menu.answer("Numéro", n);
    };
    await enter(other.email, other.name);
    await menu.see("n’existe pas");
    await menu.choose(MENU, "Se déconnecter");

    await enter(admin.email, "Ada Menu");
    await menu.choose(MENU, "Changer le statut");
    await menu.choose("Nouveau statut", "En cours");
    await menu.see("Statut       En cours");
    await menu.choose(MENU, "Retour");
    await menu.choose(MENU, "Quitter");
    await menu.see("À bientôt.");
    expect(await menu.ended).toBe(0);
    expect(menu.shown).not.toContain(GOOD_PASSWORD);
    expect(menu.shown).toContain("\u001b[32m");
  });

  test("the menu in English is told once where the server is", async ({ address, machine, newPerson }) => {
    const { email } = await newPerson({ name: "Kim Menu", role: "technician" });
    const [what, where] = ["What would you like to do", "Address of the server"];
    const menu = machine().terminal({ LANG: "en_GB.UTF-8", APPTICKET_URL: "" });
    await menu.choose(what, "Sign in");
    await menu.answer(where, address);
    await menu.answer("E-mail address", email);
    await menu.answer("Password", `${PASSWORD}-mistyped`);
    await menu.see("choose a new password on the sign-in page");
    await menu.choose(what, "Back");
    await menu.choose(what, "Sign in");
    await menu.answer(where, "");
    await menu.answer("E-mail address", email);
    await menu.answer("Password", PASSWORD);
    await menu.see("Hello Kim Menu");
    await menu.choose(what, "Sign out");
    await menu.choose(what, "Sign in");
    await menu.answer(where, "");
    await menu.answer("E-mail address", "\u0003");
    await menu.choose(what, "Leave");
    await menu.see("See you.");
    expect(await menu.ended).toBe(0);
  });
});
