import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { categoryId, expect, test } from "../fixtures";
import { callAction } from "../support/server-actions";

const of = (count: number) => Array.from({ length: count }, (_, index) => index);

test.describe("sent many times @desktop", () => {
  test("the same form sent 20 times at once makes one ticket", async ({ pageAs, newPerson }) => {
    const person = await newPerson();
    const { request } = await pageAs(person);
    const input = { title: "Vingt fois", categoryId: await categoryId() };
    const key = unique("form-");
    const answers = await Promise.all(of(20).map(() => callAction(request, "openTicketAction", input, key)));
    const numbers = new Set(answers.map(({ body }) => /"number":(\d+)/.exec(body)?.[1]));
    expect(answers.map(({ ok }) => ok)).toEqual(of(20).map(() => true));
    expect(numbers.size).toBe(1);
    const tickets = await db.ticket.findMany({ where: { requesterId: person.id }, select: { id: true } });
    expect(tickets.map(({ id }) => String(id))).toEqual([...numbers]);
    const events = await db.auditEvent.count({ where: { subjectType: "ticket", subjectId: tickets[0]?.id ?? 0 } });
    expect(events).toBe(1);
    const other = await callAction(request, "openTicketAction", { ...input, title: "Autre chose" }, key);
    expect(other.code).toBe("conflict");
  });
});
