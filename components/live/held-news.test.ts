import { describe, expect, it } from "vitest";
import { HeldNews } from "./held-news";

const others = { tickets: { 12: ["facts" as const] }, counts: true as const };
const mine = { tickets: { 13: ["facts" as const] }, own: [13], counts: true as const };

describe("what a list that is held waits for", () => {
  it("counts the tickets that others changed, and none of one's own", () => {
    const news = new HeldNews();
    expect(news.hear(others)).toBe(true);
    expect(news.hear(mine)).toBe(true);
    expect(news.isOwn).toBe(false);
    expect(news.wait()).toEqual([12]);
    news.hear({ tickets: { 12: ["reply"], 14: ["note"] } });
    expect(news.wait()).toEqual([12, 14]);
  });

  it("is nothing to tell while it is all one's own", () => {
    const news = new HeldNews();
    expect(news.hear(mine)).toBe(true);
    expect(news.isOwn).toBe(true);
    expect(news.wait()).toBeNull();
  });

  it("is uncounted where no ticket is named, such as after a pause", () => {
    const news = new HeldNews();
    expect(news.wait()).toEqual([]);
    news.clear();
    expect(news.hear({ counts: true })).toBe(true);
    news.hear(mine);
    expect(news.isOwn).toBe(false);
    expect(news.wait()).toEqual([]);
    expect(new HeldNews().hear({ presence: [12] })).toBe(false);
  });

  it("is not told again once the list was drawn for another reason, until there is more", () => {
    const news = new HeldNews();
    news.hear(others);
    expect(news.wait()).toEqual([12]);
    news.drawn();
    expect(news.wait()).toBeNull();
    news.hear(mine);
    expect(news.wait()).toBeNull();
    news.hear(others);
    expect(news.wait()).toEqual([12]);
  });

  it("is told with the same answer until there is more, or the list is drawn", () => {
    const news = new HeldNews();
    news.hear(others);
    const told = news.wait() ?? [];
    expect(news.wait()).toBe(told);
    expect(news.isWith(told)).toBe(true);
    // The same ticket again may have come into the list, or left it.
    news.hear(others);
    expect(news.isWith(told)).toBe(false);
    const again = news.wait() ?? [];
    expect(again).toEqual(told);
    news.clear();
    expect(news.isWith(again)).toBe(false);
  });

  it("holds nothing back for what is none of the list's", () => {
    const news = new HeldNews();
    news.hear(others);
    news.hear(mine);
    news.dismiss(news.wait() ?? []);
    expect(news.isOwn).toBe(true);
    news.clear();
    news.hear(others);
    news.dismiss(news.wait() ?? []);
    expect(news.isOwn).toBe(false);
    expect(news.wait()).toBeNull();
    news.hear({ tickets: { 14: ["note"] } });
    expect(news.wait()).toEqual([14]);
  });

  it("still waits for what was heard of again while it was asked whose it is", () => {
    const news = new HeldNews();
    news.hear({ tickets: { 12: ["facts"], 14: ["facts"] } });
    news.hear(mine);
    const told = news.wait() ?? [];
    news.hear({ tickets: { 14: ["note"] } });
    news.dismiss(told);
    expect(news.isOwn).toBe(false);
    expect(news.wait()).toEqual([14]);
  });

  it("begins anew once it is drawn", () => {
    const news = new HeldNews();
    news.hear(others);
    news.wait();
    news.clear();
    news.drawn();
    news.hear({ tickets: { 20: ["opened"] } });
    expect(news.wait()).toEqual([20]);
  });
});
