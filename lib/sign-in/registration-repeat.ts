import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import type { Register } from "./schema";

const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const derive = promisify<string, string, number, typeof COST, Buffer>(scrypt);

/** What a registration is known by under its key: a plain hash of it would let whoever reads the database try passwords fast. */
export async function registrationFingerprint({ password, ...rest }: Register, key: string): Promise<object> {
  const derived = await derive(password, `${rest.email} ${key}`, 32, COST);
  return { ...rest, password: derived.toString("base64url") };
}
