import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { askLine, askSecret } from "../questions";
import { typedAddress } from "../typed-address";

type NewAccount = { name: string; email: string; password: string };

/** Makes an account; what the server answers says whether its address must be confirmed first. */
export function makeAccount(
  context: Context,
  address: string,
  account: NewAccount,
): Promise<{ next: "signIn" | "confirm" }> {
  return context.visitor(address).post("/register", { ...account, locale: context.settings.language });
}

/** Asks for a new password twice: nobody sees what they type. */
export async function askNewPassword(context: Context): Promise<string> {
  const { t } = context;
  const password = await askSecret(context, t("ask.newPassword"));
  if ((await askSecret(context, t("ask.passwordAgain"))) === password) return password;
  throw new ConsoleError("usage", t("register.differ"));
}

export const register = defineConsoleCommand({
  name: "register",
  positionals: [],
  options: {
    address: { type: "string", short: "a", value: "URL" },
    name: { type: "string", value: "…" },
    email: { type: "string", short: "e", value: "…" },
    "password-stdin": { type: "boolean" },
  },
  examples: [
    "appticket register",
    "appticket register --address help.example.org --name 'Léa Martin' --email lea@example.org",
  ],
  run: async (context, { options }) => {
    const { t } = context;
    const address = await typedAddress(context, options.address);
    const name = options.name ?? (await askLine(context, { message: t("ask.name") }));
    const email = options.email ?? (await askLine(context, { message: t("ask.email") }));
    const piped = options["password-stdin"] === true;
    const password = piped ? (await context.readPiped()).replace(/\r?\n$/, "") : await askNewPassword(context);
    const made = await makeAccount(context, address, { name, email, password });
    context.give(made, () => t(`register.${made.next}`));
  },
});
