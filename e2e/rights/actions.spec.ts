import { db } from "@/lib/platform/db/client";
import { expect, test } from "../fixtures";
import { callAction, serverActions } from "../support/server-actions";

/** Actions for those who have not signed in; `lib/testing/rights.db.test.ts` says who may do what with the others. */
const FOR_ANYONE = new Set([
  "signInAction",
  "registerAction",
  "confirmEmailAction",
  "requestEmailConfirmationAction",
  "requestPasswordResetAction",
  "resetPasswordAction",
  "chooseGuestLanguageAction",
]);
/** They read a form and answer nothing. */
const OF_FORMS = new Set(["signOutAction", "chooseLanguageAction"]);

test.describe("server actions over HTTP @desktop", () => {
  test("without a sign-in every action but those of the door is refused, and nothing is written", async ({
    pageAs,
  }) => {
    const { request } = await pageAs(null);
    const closed = serverActions().filter(({ name }) => !FOR_ANYONE.has(name) && !OF_FORMS.has(name));
    expect(closed.length).toBeGreaterThan(20);
    const answers: Record<string, string | undefined> = {};
    for (const { name } of closed) answers[name] = (await callAction(request, name, {})).code;
    expect(answers).toEqual(Object.fromEntries(closed.map(({ name }) => [name, "unauthenticated"])));
  });

  test("a forged request of another site is refused", async ({ pageAs, fileTicket }) => {
    const page = await pageAs("learner");
    const number = await fileTicket("Pas depuis ailleurs");
    const { id, page: address } = serverActions().find(({ name }) => name === "answerOutcomeAction") ?? {
      id: "",
      page: "",
    };
    const answer = await page.request.post(address, {
      headers: { "next-action": id, origin: "https://elsewhere.example", "content-type": "text/plain;charset=UTF-8" },
      data: JSON.stringify([{ number, move: "cancel" }]),
      maxRedirects: 0,
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(await db.ticket.findUniqueOrThrow({ where: { id: number }, select: { status: true } })).toEqual({
      status: "new",
    });
  });

  test("a learner's attempts on another's ticket look like a missing one", async ({
    pageAs,
    newPerson,
    fileTicket,
  }) => {
    const owner = await newPerson();
    const number = await fileTicket("À moi seule", { by: owner });
    const { request } = await pageAs("learner2");
    const before = await db.auditEvent.count({ where: { subjectType: "ticket", subjectId: number } });
    const attempts: [string, Record<string, unknown>][] = [
      ["commentOnTicketAction", { kind: "reply", body: "Bonjour" }],
      ["answerOutcomeAction", { move: "cancel" }],
      ["addFollowerAction", { email: "learner2@demo.test" }],
      ["updateTicketAction", { version: 1, title: "À moi" }],
      ["takeTicketAction", {}],
      ["changeStatusAction", { status: "closed", version: 1 }],
      ["assignTicketAction", { leadId: null }],
      ["markTicketReadAction", {}],
    ];
    for (const [name, input] of attempts) {
      const asked = await callAction(request, name, { number, ...input });
      const missing = await callAction(request, name, { number: 2_147_483_647, ...input });
      expect({ ...asked, body: "" }, name).toEqual({ ...missing, body: "" });
      expect(asked.code, name).toBe("not_found");
    }
    expect(await db.auditEvent.count({ where: { subjectType: "ticket", subjectId: number } })).toBe(before);
  });
});
