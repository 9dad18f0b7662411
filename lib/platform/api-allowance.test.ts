import { expect, it } from "vitest";
import { networkOf } from "./api-allowance";

it("takes the addresses of one IPv6 network for one, and each of IPv4 for itself", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("unknown")).toBe("unknown");
  const one = "2001:db8:0:1::/64";
  for (const address of ["2001:db8:0:1::1", "2001:0db8::1:ffff:1:2:3", "2001:db8:0:1:aaaa:bbbb:cccc:dddd"])
    expect(networkOf(address)).toBe(one);
  expect(networkOf("2001:db8:0:2::1")).not.toBe(one);
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});
