import { db } from "@/lib/platform/db/client";
import { expect, test, type Person } from "../fixtures";
import { hostileValues, nested } from "../support/hostile";
import { callAction, postAction, serverActions, type ActionAnswer, type ServerAction } from "../support/server-actions";

/** They end the session that the others are called with, or sign in: wrong ones count against the address. */
const APART = new Set(["signOutAction", "signInAction", "confirmEmailAction", "registerAction"]);
const actions = () => serverActions().filter(({ name }) => !APART.has(name));
const fields = [
  ...["number", "id", "ids", "userId", "teamId", "teamIds", "categoryId", "version", "revision", "title"],
  ...["description", "body", "kind", "status", "move", "priority", "urgency", "onBehalfOf", "leadId", "helperIds"],
  ...["email", "name", "role", "locale", "token", "password", "current", "device", "position", "active", "icon"],
  ...["waitingFor", "closedReason", "resolve", "source", "registration", "timeZone", "restrictTechnicians"],
];
const everyField = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]));
const plain = "text/plain;charset=UTF-8";

/** Bodies that are not the arguments of anything. */
const bodies: readonly { name: string; data: string | Buffer; type?: string }[] = [
  { name: "nothing", data: "" },
  { name: "no JSON", data: "{" },
  { name: "a text", data: '"a"' },
  { name: "null", data: "null" },
  { name: "no arguments", data: "[]" },
  { name: "NaN", data: '["$NaN"]' },
  { name: "undefined", data: '["$undefined","$undefined"]' },
  { name: "infinite", data: '[{"number":"$Infinity","version":"$-0"}]' },
  { name: "a date", data: '["$D2026-01-01T00:00:00.000Z"]' },
  { name: "a broken date", data: '[{"number":"$Dnever"}]' },
  { name: "a huge integer", data: `[{"number":"$n${"9".repeat(2_000)}"}]` },
  { name: "a reference to nothing", data: '["$1","$F2","$@3","$K4","$Q5","$W6","$B7"]' },
  { name: "a reference to itself", data: '["$0:0:0"]' },
  { name: "a reference to a prototype", data: '["$0:__proto__:constructor"]' },
  { name: "a reference to a way out", data: '["$0:constructor:constructor"]' },
  { name: "__proto__", data: '[{"__proto__":{"number":1,"version":1},"constructor":{"prototype":{"a":1}}}]' },
  { name: "deep objects", data: `[${nested(5_000)}]` },
  { name: "deep arrays", data: nested(50_000, "[", "]") },
  { name: "bytes", data: Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x22]) },
  { name: "a number for a key", data: '[{"number":1},{"$ne":1}]' },
  { name: "a lone surrogate", data: '[{"number":1,"body":"\\ud800","title":"\\udfff","kind":"reply","categoryId":1}]' },
  { name: "another type", data: "a=b", type: "application/x-www-form-urlencoded" },
  { name: "no boundary", data: "a", type: "multipart/form-data" },
  { name: "a false boundary", data: "--y\r\n\r\n", type: "multipart/form-data; boundary=x" },
  { name: "more than a megabyte", data: `["${"x".repeat(1_100_000)}"]` },
];

const shown = (value: unknown) => JSON.stringify(value).slice(0, 160);

/** Refused in the action's own words: it ran, and nothing in it was thrown. */
const isAnswered = ({ status, ok }: ActionAnswer) => status === 200 && ok === false;
/** Refused at all: what can't be read never reaches the action. */
const isRefused = (answer: ActionAnswer) => isAnswered(answer) || (answer.status >= 400 && answer.status < 500);
/** Nothing was thrown in it, whatever it did. */
const isQuiet = ({ status, body }: ActionAnswer) => status === 200 && !/\d:E\{/.test(body);

/** What somebody did, as it was recorded. */
const doneBy = ({ id }: Person) => db.auditEvent.findMany({ where: { actorId: id }, select: { name: true } });

test.describe("what no page would send to an action @desktop", () => {
  // An action that takes nothing, or everything, may do what it does with an empty object.
  const tolerant = new Set([
    "signOutOtherDevicesAction",
    "markNotificationsReadAction",
    "chooseLanguageAction",
    "chooseGuestLanguageAction",
  ]);

  test("wrong types in every field of every action are refused", async ({ pageAs, newPerson }) => {
    const admin = await newPerson({ role: "admin" });
    const { request } = await pageAs(admin);
    const done: string[] = [];
    const attack = async ({ name }: ServerAction, value: unknown) => {
      for (const args of [[everyField(value), value], [value]]) {
        const answer = await callAction(request, name, ...args);
        if (!isAnswered(answer) && !(tolerant.has(name) && isQuiet(answer)))
          done.push(`${name} ${shown(value)}: ${answer.status} ${shown(answer.body)}`);
      }
    };
    for (const action of actions()) await Promise.all(hostileValues.map((value) => attack(action, value)));
    expect(done).toEqual([]);
    expect(await doneBy(admin)).toEqual([]);
  });

  test("bodies that are no arguments are refused", async ({ pageAs, newPerson }) => {
    const admin = await newPerson({ role: "admin" });
    const { request } = await pageAs(admin);
    const done: string[] = [];
    const send = async (action: ServerAction, { name, data, type = plain }: (typeof bodies)[number]) => {
      const answer = await postAction(request, action, { data, type });
      if (!isRefused(answer) && !(tolerant.has(action.name) && isQuiet(answer)))
        done.push(`${action.name}, ${name}: ${answer.status} ${shown(answer.body)}`);
    };
    const some = new Set(["openTicketAction", "commentOnTicketAction", "updateSettingsAction", "chooseLanguageAction"]);
    for (const action of actions().filter(({ name }) => some.has(name)))
      for (const body of bodies) await send(action, body);
    expect(done).toEqual([]);
    expect(await doneBy(admin)).toEqual([]);
  });

  test("actions that do not exist, and ids that are none, are refused", async ({ pageAs }) => {
    const { request } = await pageAs("learner");
    for (const id of ["", "0", "x".repeat(5_000), "7f".padEnd(42, "0"), "__proto__", "../../x", "é"]) {
      const answer = await request.post("/tickets", {
        headers: { "next-action": Buffer.from(id).toString("latin1"), "content-type": plain },
        data: "[]",
        maxRedirects: 0,
      });
      expect(answer.status(), id.slice(0, 40)).toBeLessThan(500);
    }
  });

  test("signing in with what is no address or password", async ({ pageAs }) => {
    const { request } = await pageAs(null);
    for (const value of [null, 1, {}, [], { $ne: null }, "", "x".repeat(100_000), "\u0000"]) {
      for (const input of [
        { email: value, password: "demo-password" },
        { email: "learner@demo.test", password: value },
        value,
      ]) {
        const answer = await callAction(request, "signInAction", input);
        expect(isRefused(answer), shown(input)).toBe(true);
      }
    }
    for (const value of [null, 1, {}, [], "", "\u0000", "\ud800", "x".repeat(100_000)]) {
      const input = { name: value, email: value, password: value };
      expect(isRefused(await callAction(request, "registerAction", input))).toBe(true);
      expect(isRefused(await callAction(request, "confirmEmailAction", { token: value, password: value }))).toBe(true);
    }
  });
});
