import { expect, test } from "vitest";
import { TicketNumber } from "../../platform/ids";
import { asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, aTeam, aTechnician, aTicket, unique } from "../../testing/factories";
import { lastEvent, refused, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { getTicket } from "../../tickets/queries/get-ticket";
import { addExternalLink } from "./add-external-link";
import { removeExternalLink } from "./remove-external-link";

const page = { url: "https://glpi.example.org/ticket/12", title: " GLPI\n12 " };

test("a page elsewhere is linked and taken off again", async () => {
  const karim = asTechnician(await aTechnician());
  const { id } = await aTicket();
  await addExternalLink(karim, { number: id, ...page });
  const links = async () => (await getTicket(karim, TicketNumber.parse(id))).relations?.pages ?? [];
  const [link] = await links();
  expect(link).toMatchObject({ url: page.url, title: "GLPI 12" });
  expect(await lastEvent(id)).toMatchObject({ name: "ticket.externalLinkAdded", audience: "staff" });
  const other = await aTicket();
  const before = await ticketState(id);
  await removeExternalLink(karim, { number: other.id, linkId: link?.id ?? 0 });
  expect(await ticketState(id)).toEqual(before);
  await removeExternalLink(karim, { number: id, linkId: link?.id ?? 0 });
  expect(await links()).toEqual([]);
  expect((await lastEvent(id)).texts.map(({ field, text }) => [field, text]).sort()).toEqual([
    ["title", "GLPI 12"],
    ["url", page.url],
  ]);
});

test("a form that is sent twice links the page once, and finds it gone where it was taken off", async () => {
  const karim = asTechnician(await aTechnician());
  const { id } = await aTicket();
  const options = { idempotencyKey: unique("page-") };
  const add = () => addExternalLink(karim, { number: id, ...page }, options);
  const [one, two] = await Promise.all([add(), add()]);
  expect(two.linkId).toBe(one.linkId);
  const { relations } = await getTicket(karim, TicketNumber.parse(id));
  expect(relations?.pages.map((link) => link.id)).toEqual([one.linkId]);
  await removeExternalLink(karim, { number: id, linkId: one.linkId });
  await refused(add(), "not_found");
});

test("technicians and admins do, within what they see; what is no web address is refused", async () => {
  const lea = await aLearner();
  const { id } = await aTicket({ requesterId: lea.id, teamId: (await aTeam()).id });
  for (const actor of [asLearner(lea), asManager(await aManager())]) {
    await refusedUntouched(id, () => addExternalLink(actor, { number: id, ...page }), "forbidden");
    await refusedUntouched(id, () => removeExternalLink(actor, { number: id, linkId: 1 }), "forbidden");
  }
  const outsider = asRestricted(await aTechnician());
  await refused(addExternalLink(outsider, { number: id, ...page }), "not_found");
  await refused(removeExternalLink(outsider, { number: id, linkId: 1 }), "not_found");
  const karim = asTechnician(await aTechnician());
  await refusedUntouched(
    id,
    () => addExternalLink(karim, { number: id, url: "javascript:alert(1)", title: "x" }),
    "invalid_input",
  );
});
