import { hostname } from "node:os";
import type { Account, MintedToken } from "../api-types";
import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
import { keepSignedIn, readSignedIn, type SignedIn } from "../configuration";
import type { Context } from "../context";
import { askLine, askSecret } from "../questions";
import { safeLine } from "../safe-text";
import { ApiClient } from "../api-client";
import { typedAddress } from "../typed-address";

type Credentials = { address: string; email: string; password: string };

/** Signs in: makes a token for this machine and keeps it. */
export async function signIn(context: Context, { address, email, password }: Credentials): Promise<Account> {
  const { t, settings, directory } = context;
  const name = t("login.tokenName", { host: hostname() }).slice(0, 100);
  const asked = { email, password, name, scopes: ["read", "write"] };
  const visitor = context.visitor(address);
  const { token, expiresAt } = await visitor.postOnce<MintedToken>("/tokens", asked);
  if (typeof token !== "string") throw visitor.stranger();
  const { insecure, language } = settings;
  const account = await new ApiClient({ address, token, language, t }).get<Account>("/me");
  const before = readSignedIn(directory);
  keepSignedIn(directory, { address, token, insecure, email: account.email, expiresAt });
  if (before?.address === address) await endToken(context, before);
  return account;
}

/** Ends the token that a new one replaces, so that an account doesn't fill up with them; one that has ended already stays so. */
async function endToken({ settings: { language }, t }: Context, { address, token }: SignedIn): Promise<void> {
  try {
    await new ApiClient({ address, token, language, t }).delete("/tokens/current");
  } catch (thrown) {
    if (!(thrown instanceof ConsoleError)) throw thrown;
  }
}

export const login = defineConsoleCommand({
  name: "login",
  positionals: [],
  options: {
    address: { type: "string", short: "a", value: "URL" },
    email: { type: "string", short: "e", value: "…" },
    "password-stdin": { type: "boolean" },
  },
  examples: [
    "appticket login",
    "appticket login --address help.example.org --email lea@example.org",
    "appticket login -a help.example.org -e lea@example.org --password-stdin < password.txt",
  ],
  run: async (context, { options }) => {
    const { t } = context;
    const address = await typedAddress(context, options.address);
    const known = readSignedIn(context.directory);
    const usual = known?.address === address ? known.email : "";
    const email = options.email ?? (await askLine(context, { message: t("ask.email"), initial: usual }));
    const piped = options["password-stdin"] === true;
    const password = piped
      ? (await context.readPiped()).replace(/\r?\n$/, "")
      : await askSecret(context, t("ask.password"));
    const account = await signIn(context, { address, email, password });
    context.give(account, () => t("login.done", { name: safeLine(account.name), address }));
  },
});
