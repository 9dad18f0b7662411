import { expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { shortcutsOf } from "./shortcut-lists";

const pages = ["/tickets", "/board", "/tickets/1042", "/admin/users"];

test.each(pages)("each key of %s has words in both languages and does one thing", (page) => {
  const groups = shortcutsOf(page);
  for (const { name, shortcuts } of groups) {
    for (const words of [fr.shortcuts, en.shortcuts]) {
      expect(words.groups).toHaveProperty(name);
      for (const shortcut of shortcuts) expect(words.acts).toHaveProperty(`${name}.${shortcut.name}`);
    }
  }
  const keys = groups.flatMap(({ shortcuts }) =>
    shortcuts.flatMap(({ keys }) => keys.map((pressed) => pressed.join())),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test("a page shows its own keys first", () => {
  expect(pages.map((page) => shortcutsOf(page)[0]?.name)).toEqual(["queue", "board", "ticket", "go"]);
});
