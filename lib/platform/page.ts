import { setTimeout } from "node:timers/promises";
import { notFound, redirect } from "next/navigation";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { currentActor } from "./auth/current-actor";
import { localAddress } from "./auth/local-address";
import type { Role, UserActor } from "./actor";
import { inReadersWords } from "./erased-words";
import { AppError } from "./errors";

/** Waits for a page's read, in the reader's words: not_found becomes the not-found page, unauthenticated the sign-in page; other errors go on. */
export async function forPage<T>(read: Promise<T>): Promise<T> {
  try {
    return inReadersWords(await read, await getLocale());
  } catch (error) {
    if (
      error instanceof AppError &&
      (error.code === "not_found" || error.code === "forbidden" || error.code === "invalid_input")
    )
      notFound();
    if (error instanceof AppError && error.code === "unauthenticated") redirect(await signInAddress());
    throw error;
  }
}

/** A read's answer if it comes within so many milliseconds, else null: what takes longer shows its shape first. Throws what the read throws in time. */
export async function within<T>(read: Promise<T>, ms: number): Promise<T | null> {
  const wait = new AbortController();
  const late = setTimeout(ms, null, { signal: wait.signal, ref: false }).catch(() => null);
  // What fails later is told to who waits for it then.
  read.catch(() => undefined);
  try {
    return await Promise.race([read, late]);
  } finally {
    wait.abort();
  }
}

/** The sign-in page's address that leads back to the page being asked for, on this site only. */
async function signInAddress(): Promise<string> {
  const wanted = localAddress((await headers()).get("x-page-path"));
  return wanted === null || wanted === "/" ? "/login" : `/login?next=${encodeURIComponent(wanted)}`;
}

/** The signed-in person a page is for: others are sent to sign in, and to roles not named the page does not exist. */
export async function pageActor(...allowed: readonly Role[]): Promise<UserActor> {
  const actor = await currentActor();
  if (!actor) redirect(await signInAddress());
  if (allowed.length > 0 && !allowed.includes(actor.role)) notFound();
  return actor;
}
