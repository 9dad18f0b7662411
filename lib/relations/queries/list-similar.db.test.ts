import { expect, test } from "vitest";
import { TicketNumber } from "../../platform/ids";
import { asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, aTeam, aTechnician, aTicket, unique } from "../../testing/factories";
import { aLink } from "../../testing/linked";
import { refused } from "../../testing/ticket-state";
import { listSimilar } from "./list-similar";

test("those with the telling words of the title, five at most, without itself and those it is linked to", async () => {
  const [thing, fault] = [unique("photocopieuse"), unique("bourrage")];
  const own = await aTicket({ title: `La ${thing} du 2e : ${fault} de papier` });
  const linked = await aTicket({ title: `${thing} ${fault}` });
  await aLink(own.id, "relates", linked.id);
  const both = await aTicket({ title: `Encore un ${fault}, ${thing} du hall` });
  const team = await aTeam();
  const hidden = await aTicket({ title: `${thing} ${fault}`, teamId: team.id });
  const asked = async (actor: Parameters<typeof listSimilar>[0]) =>
    (await listSimilar(actor, TicketNumber.parse(own.id))).map(({ number }) => number);
  expect((await asked(asTechnician(await aTechnician()))).sort()).toEqual([both.id, hidden.id].sort());
  expect(await asked(asRestricted(await aTechnician()))).toEqual([both.id]);
  for (let nth = 0; nth < 6; nth += 1) await aTicket({ title: `${thing} ${fault} ${String(nth)}` });
  expect(await asked(asManager(await aManager()))).toHaveLength(5);
});

test("a title without a telling word has none; learners are not asked", async () => {
  const lea = await aLearner();
  const own = await aTicket({ title: "PC 12 HS", requesterId: lea.id });
  expect(await listSimilar(asTechnician(await aTechnician()), TicketNumber.parse(own.id))).toEqual([]);
  await refused(listSimilar(asLearner(lea), TicketNumber.parse(own.id)), "forbidden");
});
