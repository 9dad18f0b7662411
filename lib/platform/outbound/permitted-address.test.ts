import { expect, test } from "vitest";
import { networkList } from "../network-list";
import { isPermittedAddress } from "./permitted-address";
import { urlRefusal } from "./permitted-url";

const nothing = networkList([]);

test.each([
  "93.184.215.14",
  "8.8.8.8",
  "100.63.255.255",
  "100.128.0.1",
  "172.15.0.1",
  "172.32.0.1",
  "192.167.1.1",
  "223.255.255.254",
  "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
  "2a00:1450:4007:80e::200e",
  "::ffff:8.8.8.8",
  "::ffff:808:808",
  "64:ff9b::8.8.8.8",
  "64:ff9b::808:808",
])("%s is anybody's to reach", (address) => {
  expect(isPermittedAddress(address, nothing)).toBe(true);
});

test.each([
  // This machine, unspecified, private, shared, link-local with its metadata, documentation, benchmarks, multicast, reserved.
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "100.64.0.1",
  "100.127.255.255",
  "169.254.0.1",
  "169.254.169.254",
  "192.0.0.192",
  "192.0.2.1",
  "192.88.99.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  // The same in IPv6.
  "::",
  "::1",
  "0:0:0:0:0:0:0:1",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "100::1",
  "2001:db8::1",
  "3fff::1",
  "5f00::1",
  // IPv4 in IPv6: mapped, compatible, NAT64 with the usual and a local prefix, 6to4, Teredo, translated, ISATAP.
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "0:0:0:0:0:ffff:10.0.0.1",
  "::ffff:169.254.169.254",
  "::127.0.0.1",
  "::7f00:1",
  "64:ff9b::10.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b::a9fe:a9fe",
  "64:ff9b:1::808:808",
  "2002:7f00:1::",
  "2002:808:808::1",
  "2001::1",
  "2001:0:4136:e378:8000:63bf:3fff:fdd2",
  "::ffff:0:127.0.0.1",
  "fe80::5efe:10.0.0.1",
  // What is no address.
  "",
  "localhost",
  "1.2.3",
  "127.1",
  "0x7f.1",
])("%s is not", (address) => {
  expect(isPermittedAddress(address, nothing)).toBe(false);
});

test("the centre's own networks are what was allowed, in every form, and nothing beside", () => {
  const allowed = networkList(["10.20.0.0/16", "fd12::/16"]);
  for (const address of ["10.20.3.4", "::ffff:10.20.3.4", "::ffff:a14:304", "64:ff9b::10.20.3.4", "fd12::1"])
    expect(isPermittedAddress(address, allowed), address).toBe(true);
  for (const address of ["10.21.0.1", "127.0.0.1", "::1", "fd13::1", "::ffff:10.21.0.1", "2002:a14:304::"])
    expect(isPermittedAddress(address, allowed), address).toBe(false);
});

test.each([
  ["https://example.org/hooks?a=b", null],
  ["http://example.org:8080/", null],
  ["https://example.org:443/", null],
  ["https://93.184.215.14/", null],
  ["ftp://example.org/", "scheme"],
  ["file:///etc/passwd", "scheme"],
  ["javascript:alert(1)", "scheme"],
  ["https://user:secret@example.org/", "credentials"],
  ["https://user@example.org/", "credentials"],
  ["https://example.org:22/", "port"],
  ["https://example.org:25/", "port"],
  ["http://example.org:6667/", "port"],
  ["https://example.org:0/", "port"],
  ["http://127.0.0.1/", "address"],
  ["http://2130706433/", "address"],
  ["http://017700000001/", "address"],
  ["http://0x7f000001/", "address"],
  ["http://0x7f.1/", "address"],
  ["http://127.1/", "address"],
  ["http://127.0.0.1./", "address"],
  ["http://①②⑦.⓪.⓪.①/", "address"],
  ["http://0/", "address"],
  ["http://169.254.169.254/latest/meta-data/", "address"],
  ["http://[::1]/", "address"],
  ["http://[::ffff:127.0.0.1]/", "address"],
  ["http://[::ffff:7f00:1]:8080/", "address"],
  ["http://[64:ff9b::10.0.0.1]/", "address"],
  ["http://[fd00:ec2::254]/", "address"],
])("%s: %s", (url, refusal) => {
  expect(urlRefusal(new URL(url), nothing)).toBe(refusal);
});
