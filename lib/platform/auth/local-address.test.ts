import { expect, it } from "vitest";
import { localAddress } from "./local-address";

it.each([
  ["/tickets", "/tickets"],
  ["/tickets/12?tab=a&b=c#d", "/tickets/12?tab=a&b=c#d"],
  ["/a/../tickets", "/tickets"],
  ["/?q=1", "/?q=1"],
  ["/tickets?next=//elsewhere.test", "/tickets?next=//elsewhere.test"],
  ["/api-guide", "/api-guide"],
])("takes %j", (wanted, address) => {
  expect(localAddress(wanted)).toBe(address);
});

it.each([
  "//elsewhere.test",
  "/\\elsewhere.test",
  "\\\\elsewhere.test",
  "/\t/elsewhere.test",
  "/%09/elsewhere.test\n",
  " /tickets",
  "/.//elsewhere.test",
  "/x/..//elsewhere.test",
  "https://elsewhere.test/",
  "HTTPS:elsewhere.test",
  "javascript:alert(1)",
  "data:text/html,x",
  "tickets",
  "",
  "/login",
  "/login?next=/tickets",
  "/register",
  "/api/auth/signout",
  "/a\0b",
  "/a\u2028b",
  `/${"a".repeat(1_001)}`,
  null,
  undefined,
  ["/tickets"],
  { toString: () => "/tickets" },
])("refuses %j", (wanted) => {
  expect(localAddress(wanted)).toBeNull();
});

it("takes whole addresses of this very site only", () => {
  expect(localAddress("https://help.test/tickets", "https://help.test")).toBe("/tickets");
  expect(localAddress("https://help.test.elsewhere.test/tickets", "https://help.test")).toBeNull();
  expect(localAddress("https://help.test//elsewhere.test", "https://help.test")).toBeNull();
  expect(localAddress("https://help.test@elsewhere.test/", "https://help.test")).toBeNull();
});
