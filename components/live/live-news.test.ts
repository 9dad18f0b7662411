import { describe, expect, it } from "vitest";
import { mergeNews, RecentNews, type LiveNews } from "./live-news";

const reply: LiveNews = { startOver: false, tickets: { 12: ["reply"] } };
const note: LiveNews = { startOver: false, tickets: { 12: ["note", "reply"], 13: ["facts"] }, counts: true };
const bell: LiveNews = { startOver: false, notifications: true, presence: [12] };
const all: LiveNews = { startOver: true };

describe("news merged", () => {
  it("say each thing once", () => {
    expect([note, bell].reduce(mergeNews, reply)).toEqual({
      startOver: false,
      tickets: { 12: ["reply", "note"], 13: ["facts"] },
      counts: true,
      notifications: true,
      presence: [12],
    });
  });

  it("leave a ticket one's own only where nobody else changed it", () => {
    const mine: LiveNews = { startOver: false, tickets: { 12: ["facts"], 13: ["facts"] }, own: [12, 13] };
    expect(mergeNews(mine, reply)).toMatchObject({ own: [13] });
    expect(mergeNews(reply, mine)).toMatchObject({ own: [13] });
    expect(mergeNews(mine, mine)).toMatchObject({ own: [12, 13] });
    expect(mergeNews(reply, bell)).not.toHaveProperty("own");
  });

  it("are to start over when one of them is", () => {
    expect(mergeNews(reply, all)).toEqual(all);
    expect(mergeNews(all, reply)).toEqual(all);
  });
});

describe("the recent news", () => {
  it("are those from a moment on", () => {
    const recent = new RecentNews(0, 1_000);
    recent.add(reply, 100);
    recent.add(bell, 300);
    expect(recent.from(50)).toEqual(mergeNews(reply, bell));
    expect(recent.from(200)).toEqual(bell);
    expect(recent.from(301)).toBeNull();
  });

  it("are to start over from before they are kept", () => {
    const recent = new RecentNews(1_000, 500);
    expect(recent.from(999)).toEqual(all);
    expect(recent.from(1_000)).toBeNull();
    recent.add(reply, 1_400);
    recent.add(reply, 2_000);
    expect(recent.from(1_400)).toEqual(all);
    expect(recent.from(1_500)).toEqual(reply);
    recent.forget(2_100);
    expect(recent.from(2_000)).toEqual(all);
    expect(recent.from(2_100)).toBeNull();
  });
});
