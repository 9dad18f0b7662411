import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "../env";

const MAX_PEOPLE = 20;
const ENTRY = /^([1-9]\d{0,9})-([\w-]{16})$/;

type Entry = { userId: number; deviceId: string };

function signature(text: string): Buffer {
  return createHmac("sha256", env().AUTH_SECRET).update(`known-device:${text}`).digest();
}

function entriesOf(token: string | null): Entry[] {
  if (token === null || token.length > 2_000) return [];
  const dot = token.lastIndexOf(".");
  const text = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1), "base64url");
  const wanted = signature(text);
  if (dot < 1 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return [];
  return text.split("~").flatMap((entry) => {
    const [, userId, deviceId] = ENTRY.exec(entry) ?? [];
    return userId && deviceId ? [{ userId: Number(userId), deviceId }] : [];
  });
}

/** The device's id for a person who signed in with it before, or null; a forged or foreign token proves nothing. */
export function knownDeviceOf(token: string | null, userId: number): string | null {
  return entriesOf(token).find((entry) => entry.userId === userId)?.deviceId ?? null;
}

/** The device's token with a person added; a shared device keeps the last 20. */
export function tokenWithPerson(token: string | null, userId: number): string {
  const earlier = entriesOf(token);
  const own = earlier.find((entry) => entry.userId === userId) ?? {
    userId,
    deviceId: randomBytes(12).toString("base64url"),
  };
  const all = [own, ...earlier.filter((entry) => entry.userId !== userId)].slice(0, MAX_PEOPLE);
  const text = all.map((entry) => `${String(entry.userId)}-${entry.deviceId}`).join("~");
  return `${text}.${signature(text).toString("base64url")}`;
}
