import type { Connection } from "mariadb";
import { StepError } from "../step-error";
import type { Visitors } from "./targets";

const PASSWORD = "bench-password";
/** The first few have thousands of tickets. */
const USUAL_LEARNER = 7;

async function idAndEmail(bare: Connection, where: string, nth = 0): Promise<{ id: number; email: string }> {
  const [found]: { id: number; email: string }[] = await bare.query(
    `SELECT id, email FROM User WHERE email LIKE '%@bench.test' AND ${where} ORDER BY id LIMIT 1 OFFSET ?`,
    [nth],
  );
  if (!found) throw new StepError("The bench database has no people: delete it under .data/bench and run again.");
  return found;
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Signs in by next-auth's own routes and gives the cookies as a header. */
export async function signIn(address: string, email: string): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookie = cookiesOf(first);
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: "true" }),
    redirect: "manual",
  });
  if (answer.status >= 400) throw new StepError(`${email} could not sign in: ${String(answer.status)}`);
  return [cookie, cookiesOf(answer)].join("; ");
}

async function tokenOf(address: string, email: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD, name: "bench", scopes: ["read", "write"] }),
  });
  if (!answer.ok) throw new StepError(`No token for ${email}: ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

/** The addresses of a class of learners. */
export async function classOf(bare: Connection, size: number): Promise<string[]> {
  const found: { email: string }[] = await bare.query(
    "SELECT email FROM User WHERE email LIKE '%@bench.test' AND role = 'learner' ORDER BY id LIMIT ? OFFSET 10",
    [size],
  );
  return found.map(({ email }) => email);
}

/** Signs the people in who look at the pages that are measured, and finds what they look at. */
export async function enter(address: string, bare: Connection): Promise<Visitors> {
  const technician = await idAndEmail(bare, "role = 'technician'");
  const busyLearner = await idAndEmail(bare, "role = 'learner'");
  const learner = await idAndEmail(bare, "role = 'learner'", USUAL_LEARNER);
  const [ticket]: { id: number }[] = await bare.query("SELECT MAX(id) AS id FROM Ticket WHERE open = TRUE");
  const [category]: { id: number }[] = await bare.query("SELECT MIN(id) AS id FROM Category WHERE active = TRUE");
  return {
    address,
    technician: await signIn(address, technician.email),
    learner: await signIn(address, learner.email),
    busyLearner: await signIn(address, busyLearner.email),
    token: await tokenOf(address, technician.email),
    ticket: ticket?.id ?? 0,
    category: category?.id ?? 0,
  };
}
