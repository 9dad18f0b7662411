import { expect, it } from "vitest";
import { asLearner, asTechnician } from "../../testing/actors";
import { aLearner, aTechnician } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { recordExport } from "./record-export";

it("puts who, by which filter and how many in the log, the words searched for apart", async () => {
  const karim = await aTechnician();
  await recordExport(asTechnician(karim), {
    filter: { status: "open", q: "madame Dupont" },
    count: 12,
    whole: true,
  });
  const [event] = await recordedEvents("user", karim.id);
  expect(event).toMatchObject({
    name: "user.ticketsExported",
    audience: "admin",
    data: { count: 12, whole: true, filter: { status: "open" } },
    texts: [{ field: "words", text: "madame Dupont" }],
  });
  expect(JSON.stringify(event?.data)).not.toContain("Dupont");
});

it("is for staff", async () => {
  const lea = await aLearner();
  await expect(recordExport(asLearner(lea), { filter: {}, count: 0, whole: true })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await recordedEvents("user", lea.id)).toEqual([]);
});
