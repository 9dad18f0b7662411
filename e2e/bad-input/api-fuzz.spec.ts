import fc from "fast-check";
import { allOperations } from "@/app/api/v1/all-operations";
import { apiDocument } from "@/app/api/v1/api-document";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { mintApiToken } from "@/lib/platform/auth/api-token";
import { db } from "@/lib/platform/db/client";
import { commentOnTicket } from "@/lib/tickets/commands/comment-on-ticket";
import { asPerson } from "@/lib/testing/actors";
import { bodyChecker } from "@/lib/testing/documented-answers";
import { categoryId, expect, test, type Person } from "../fixtures";
import { operationOf, undocumented } from "../support/api-caller";
import { requestsTo, type Sent } from "../support/api-inputs";
import type { KnownIds } from "../support/schema-values";
import { rawRequest, type RawAnswer } from "../support/raw-request";

/** `npm run fuzz` asks for more of them, by chance; the suite always sends the same. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? "24");
const alone = process.env["FUZZ_RUNS"] !== undefined;
/** The same in every process of one run: they find a test by its title, which names it. */
const chance = process.env["FUZZ_SEED"] ?? "1042";
const only = process.env["FUZZ_ONLY"];
const DAY_MS = 24 * 60 * 60_000;
const SECRET = "Wisteria-Zephyr";
const REACHED = ["listTickets", "openTicket", "changeTicket", "addComment", "listComments", "revokeCurrentToken"];
const ABSENT = [2_147_483_647, 1_987_654_321];

const document = apiDocument();
const check = bodyChecker(document);

async function tokenOf({ id }: Pick<Person, "id">): Promise<string> {
  const { token, tokenHash } = mintApiToken();
  const { tokenVersion } = await db.user.findUniqueOrThrow({ where: { id }, select: { tokenVersion: true } });
  const [createdAt, expiresAt] = [new Date(), new Date(Date.now() + DAY_MS)];
  const facts = { name: "Essai", scopes: "read,write,admin", createdAt, expiresAt };
  await db.apiToken.create({ data: { ...facts, userId: id, tokenVersion, tokenHash } });
  return token;
}

/** What is wrong with an answer, whatever was asked. */
function wrongWith(operation: ApiOperation, answer: RawAnswer): string[] {
  const { status, body } = answer;
  const mediaType = String(answer.headers["content-type"] ?? "");
  if (status >= 500) return [`${String(status)} ${body.slice(0, 300)}`];
  if (status >= 400 && !mediaType.startsWith("application/problem+json")) return [`${String(status)} as ${mediaType}`];
  if (status === 308) return [];
  return undocumented(check, operation, { status, text: body, mediaType });
}

/** Requests that were all refused at the door would try nothing. */
function expectReached(reached: readonly string[], wanted: readonly string[]): void {
  if (only !== undefined) return;
  const missed = wanted.filter((name) => !reached.includes(name));
  expect(missed, `none of the ${String(RUNS)} requests did what it asked for: too few were sent`).toEqual([]);
}

type Sender = (sent: Sent, operation: ApiOperation) => Promise<RawAnswer>;

/** Sends all kinds of requests to every operation, a few operations at a time; gives how many were done what they asked for. Throws with all that was found. */
async function fuzz(
  ids: KnownIds,
  send: Sender,
  judge: (answer: RawAnswer) => string[],
): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  const found: string[] = [];
  const waiting = allOperations.filter(({ id }) => only === undefined || id === only).values();
  const worker = async () => {
    for (const operation of waiting) {
      const property = fc.asyncProperty(requestsTo(operation, { document, ids }), async (sent) => {
        const answer = await send(sent, operation);
        if (answer.status < 300) done[operation.id] = (done[operation.id] ?? 0) + 1;
        const reached = operationOf(operation.method, sent.target.slice("/api/v1".length)) ?? operation;
        expect([...wrongWith(reached, answer), ...judge(answer)], sent.target.slice(0, 500)).toEqual([]);
      });
      const asked = { numRuns: RUNS, seed: Number(chance), endOnFailure: !alone, includeErrorInReport: true };
      // What one operation does wrong leaves the others to be tried.
      await fc.assert(property, asked).catch((thrown: unknown) => found.push(`${operation.id}: ${String(thrown)}`));
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  if (found.length > 0) throw new Error(found.join("\n\n"));
  return done;
}

const as =
  (address: string, person: Pick<Person, "id">): Sender =>
  async ({ target, headers, body }, { method }) => {
    const authorization = `Bearer ${await tokenOf(person)}`;
    return rawRequest(address, target, {
      method: method.toUpperCase(),
      headers: { ...headers, authorization },
      ...(body === undefined ? {} : { body }),
    });
  };

/** All of a person and of their ticket that a change would show in. */
const everythingOf = async ({ id }: Person, number: number) => [
  await db.user.findUnique({ where: { id } }),
  await db.ticket.findUnique({ where: { id: number }, include: { comments: true, assignments: true } }),
  await db.apiToken.findMany({ where: { userId: id } }),
  await db.auditEvent.count({ where: { subjectType: "ticket", subjectId: number } }),
];

test.describe(`requests to the API that no program would send, seed ${chance} @desktop`, () => {
  test.setTimeout(alone ? 60 * 60_000 : 240_000);

  test("a learner's make nothing fail, and reach nobody else's", async ({ address, newPerson, fileTicket }) => {
    const [own, other] = [await newPerson({ name: "Essai" }), await newPerson({ name: SECRET })];
    const technician = await newPerson({ role: "technician" });
    const mine = await fileTicket("Le mien", { by: own });
    const theirs = await fileTicket(`${SECRET} title`, { by: other, description: SECRET });
    const { commentId } = await commentOnTicket(asPerson(other), { number: theirs, kind: "reply", body: SECRET });
    await commentOnTicket(asPerson(technician), { number: mine, kind: "note", body: SECRET });
    await tokenOf(other);
    const before = await everythingOf(other, theirs);
    const leaks = ({ body }: RawAnswer) => (body.includes(SECRET) ? ["tells what is somebody else's"] : []);
    const any = [own.id, mine, other.id, theirs, commentId, technician.id, 1, 2, 3, ...ABSENT];
    const ids = { any, of: { number: [mine, theirs], category: [await categoryId()] } };
    await fuzz(ids, as(address, own), leaks);
    expect(await everythingOf(other, theirs)).toEqual(before);
    const done = await db.auditEvent.findMany({
      where: { actorId: own.id, subjectType: "ticket" },
      select: { subjectId: true },
      distinct: ["subjectId"],
    });
    const touched = done.map(({ subjectId }) => subjectId);
    expect(await db.ticket.count({ where: { id: { in: touched }, requesterId: { not: own.id } } })).toBe(0);
    expectReached(touched.map(String), [String(mine)]);
  });

  test("a technician's and a manager's make nothing fail", async ({ address, newPerson, fileTicket }) => {
    const [learner, technician] = [await newPerson(), await newPerson({ role: "technician" })];
    const manager = await newPerson({ role: "manager" });
    const number = await fileTicket("Pour essayer", { by: learner });
    // Of what is there for all, only what nobody's test looks at.
    const people = [learner.id, technician.id, manager.id];
    const any = [await categoryId(), ...people, number, ...ABSENT];
    const ids = { any, of: { number: [number], category: [await categoryId()], lead: people, requester: people } };
    const [one, other] = [as(address, technician), as(address, manager)];
    // Whose it is follows from what is sent: the seed finds both again.
    const send: Sender = (sent, operation) => {
      const size = sent.target.length + (sent.body?.length ?? 0);
      return (size % 2 === 0 ? one : other)(sent, operation);
    };
    const done = await fuzz(ids, send, () => []);
    expectReached(Object.keys(done), REACHED);
  });

  test("nobody's make nothing fail, and get nothing", async ({ address }) => {
    const tokens = [undefined, "Bearer", "Bearer appt_x", `Bearer ${mintApiToken().token}`, "Basic YTpi", "Bearer a b"];
    let turn = 0;
    const send: Sender = ({ target, headers, body }, { method }) => {
      const authorization = tokens[(turn += 1) % tokens.length];
      return rawRequest(address, target, {
        method: method.toUpperCase(),
        // Who has no token shares an address's allowance: no address asks for more than that.
        from: `127.0.1.${String(1 + (Math.floor(turn / 200) % 250))}`,
        headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
        ...(body === undefined ? {} : { body }),
      });
    };
    await fuzz({ any: [1, 2, 3, ...ABSENT], of: {} }, send, ({ status, headers }) =>
      status === 401 && headers["www-authenticate"] !== "Bearer" ? ["names no way to sign in"] : [],
    );
  });

  // They may change the centre itself: not while others look at it.
  test("an administrator's make nothing fail @alone", async ({ address, newPerson, fileTicket }) => {
    const [learner, admin] = [await newPerson(), await newPerson({ role: "admin" })];
    const number = await fileTicket("Pour essayer", { by: learner });
    const ids = { any: [learner.id, number, 1, 2, 3, 4, 5, ...ABSENT], of: { number: [number] } };
    await fuzz(ids, as(address, admin), () => []);
  });
});
