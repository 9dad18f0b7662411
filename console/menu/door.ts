import { log } from "@clack/prompts";
import { askNewPassword, makeAccount } from "../commands/register";
import { signIn } from "../commands/login";
import { readSignedIn } from "../configuration";
import type { Context } from "../context";
import { askChoice, askLine, askSecret } from "../questions";
import { typedAddress } from "../typed-address";
import { attempt } from "./attempt";

type Typed = { address: string; email: string; name: string };

/** Signing in or making an account; false when the user leaves. What was typed is there again after a refusal. */
export async function openDoor(context: Context): Promise<boolean> {
  const { t } = context;
  const act = await askChoice(context, t("menu.what"), [
    { value: "signIn", label: t("menu.signIn") },
    { value: "register", label: t("menu.register") },
    { value: "quit", label: t("menu.quit") },
  ]);
  if (act === "quit") return false;
  const address = await attempt(context, () => typedAddress(context, undefined));
  if (address === null) return true;
  const known = readSignedIn(context.directory);
  const typed: Typed = { address, email: known?.address === address ? known.email : "", name: "" };
  await attempt(context, () => (act === "signIn" ? enter(context, typed) : join(context, typed)));
  return true;
}

type Step = (context: Context, typed: Typed) => Promise<void>;

async function enter(context: Context, typed: Typed): Promise<void> {
  const { t } = context;
  const email = await askLine(context, { message: t("ask.email"), initial: typed.email });
  const password = await askSecret(context, t("ask.password"));
  const account = await attempt(context, () => signIn(context, { ...typed, email, password }));
  if (account === null) await askAgain(context, { ...typed, email }, enter);
}

async function join(context: Context, typed: Typed): Promise<void> {
  const { t, terminal } = context;
  const name = await askLine(context, { message: t("ask.name"), initial: typed.name });
  const email = await askLine(context, { message: t("ask.email"), initial: typed.email });
  const password = await attempt(context, () => askNewPassword(context));
  if (password === null) return join(context, { ...typed, name, email });
  const made = await attempt(context, () => makeAccount(context, typed.address, { name, email, password }));
  if (made === null) return askAgain(context, { ...typed, name, email }, join);
  log.success(t(`register.${made.next}`), { output: terminal.questions });
  if (made.next === "signIn") await signIn(context, { ...typed, email, password });
}

async function askAgain(context: Context, typed: Typed, step: Step): Promise<void> {
  const { t } = context;
  const act = await askChoice(context, t("menu.what"), [
    { value: "again", label: t("menu.again") },
    { value: "back", label: t("menu.back") },
  ]);
  if (act === "again") await step(context, typed);
}
