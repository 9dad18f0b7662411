import { decode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Actor, UserActor } from "../actor";
import { now } from "../clock";
import { env } from "../env";
import { processState } from "../process-state";
import { anonymousActor } from "./anonymous-actor";
import { sessionCookieName } from "./cookies";
import { loadSessionOnce, type SignedIn, type SignedInUser } from "./load-actor";

type Named = { sessionId: string; untilMs: number };

const MOST_COOKIES = 2_000;
/** What each cookie named when it was decrypted: the same cookie always names the same, until it runs out. */
const named = () => processState("session-cookies", () => new Map<string, Named>());

async function decrypted(cookie: string): Promise<Named | null> {
  try {
    const token = await decode({ token: cookie, secret: env().AUTH_SECRET });
    const [sessionId, seconds] = [token?.["sid"], token?.["exp"]];
    if (typeof sessionId !== "string") return null;
    return { sessionId, untilMs: typeof seconds === "number" ? seconds * 1_000 : 0 };
  } catch {
    return null;
  }
}

/** The session id that next-auth's cookie names; null for none, a forged or a run-out one. Whether that session still holds is not asked here. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (cookie === undefined || cookie === "" || cookie.length > 4_096) return null;
  const known = named().get(cookie);
  if (known && now().getTime() < known.untilMs) return known.sessionId;
  const read = await decrypted(cookie);
  if (named().size >= MOST_COOKIES) named().clear();
  if (read) named().set(cookie, read);
  return read?.sessionId ?? null;
}

const signedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await sessionIdOf((await cookies()).get(sessionCookieName())?.value);
  if (sessionId === null) return null;
  return loadSessionOnce(sessionId, "page", (await headers()).get("x-request-id"));
});

/** The signed-in person of this request as an actor, or null; the role comes from the database on each request. */
export async function currentActor(): Promise<UserActor | null> {
  return (await signedIn())?.actor ?? null;
}

/** Name, address and language of the signed-in person of this request, or null. */
export async function currentUser(): Promise<SignedInUser | null> {
  return (await signedIn())?.user ?? null;
}

/** The actor of a server action: the signed-in person, or with "anonymous" the caller's address. */
export async function actorForAction(as: "user" | "anonymous"): Promise<Actor | null> {
  return as === "user" ? currentActor() : anonymousActor();
}
