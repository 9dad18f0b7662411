import type { AuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import type { AppError } from "../errors";
import { env } from "../env";
import { toFailure } from "../failure";
import { log } from "../log";
import { loadSession, type SignedIn } from "./load-actor";
import { localAddress } from "./local-address";
import { rememberBrowser, type StartedSession } from "./session-cookie";
import { SESSION_S } from "./session-length";

export type Started = StartedSession & { user: { id: number; name: string } };

/** What the product does when next-auth is asked to sign somebody in or out. */
export type SignInDoor = {
  signIn: (credentials: unknown) => Promise<Started>;
  signOut: (sessionId: string) => Promise<void>;
  /** Hears why a sign-in was refused, for the answer's status. */
  refused: (error: AppError) => void;
  /** Hears what broke: next-auth would answer as if the session had ended, and take its cookie back. */
  broken: (error: unknown) => void;
};

function sessionIdIn(token: JWT | null | undefined): string | null {
  return typeof token?.["sid"] === "string" ? token["sid"] : null;
}

function credentialsProvider(door: SignInDoor) {
  return CredentialsProvider({
    name: "AppTicket",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: async (credentials) => {
      try {
        const started = await door.signIn(credentials);
        await rememberBrowser(started);
        return { id: String(started.user.id), name: started.user.name, sid: started.sessionId };
      } catch (error) {
        const { error: refusal } = toFailure(error, { door: "sign-in" });
        door.refused(refusal);
        if (refusal.code === "rate_limited") throw new Error("RateLimited", { cause: error });
        if (refusal.code === "unavailable") throw new Error("Unavailable", { cause: error });
        return null;
      }
    },
  });
}

/** Who a token's session belongs to; a thrown error makes next-auth answer {} and take the cookie back. */
async function signedInBy(token: JWT, door: SignInDoor): Promise<SignedIn & { sessionId: string }> {
  const sessionId = sessionIdIn(token);
  const signedIn = await loadSession(sessionId ?? "", "page", null).catch((error: unknown) => {
    door.broken(error);
    throw error;
  });
  if (sessionId === null || !signedIn) throw new Error("the session has ended");
  return { ...signedIn, sessionId };
}

/** next-auth for one request: credentials only, a token that names a session row, everything else read from the row. */
export function authOptions(door: SignInDoor): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: env().APP_URL.startsWith("https://"),
    session: { strategy: "jwt", maxAge: SESSION_S },
    pages: { signIn: "/login", signOut: "/account", error: "/login" },
    providers: [credentialsProvider(door)],
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + (localAddress(url, baseUrl) ?? "/"),
      jwt: async ({ token, user }) => {
        if (user as unknown) return { sid: (user as unknown as { sid: string }).sid };
        return { sid: (await signedInBy(token, door)).sessionId };
      },
      session: async ({ session, token }) => {
        const { id, ...facts } = (await signedInBy(token, door)).user;
        return { expires: session.expires, user: { id: String(id), ...facts } };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const sessionId = sessionIdIn(token);
        if (sessionId !== null) await door.signOut(sessionId).catch(door.broken);
      },
    },
    logger: {
      error: (code) => log().debug({ code }, "next-auth"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
