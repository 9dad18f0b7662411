import { isIP, type BlockList } from "node:net";
import { networkList } from "../network-list";

/** IPv4 that no stranger's server has (IANA's special-purpose registry), cloud metadata (169.254.169.254) among it. */
const SPECIAL_V4 = networkList([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
]);

/** All public IPv6 addresses are among these. */
const GLOBAL_V6 = networkList(["2000::/3"]);
/** Among them: protocols and Teredo, documentation, 6to4, which hides an IPv4 address. */
const SPECIAL_V6 = networkList(["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"]);

/** IPv6 that stands for an IPv4 address, which is then what counts: mapped, and translated by NAT64. */
const CARRIES_V4 = networkList(["::ffff:0:0/96", "64:ff9b::/96"]);

/** The eight groups of an IPv6 address, however it is written; null where it is none. */
function groupsOf(address: string): number[] | null {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const pair = (high: string | undefined, low: string | undefined) => (Number(high) * 256 + Number(low)).toString(16);
  const plain = dotted ? `${dotted[1] ?? ""}${pair(dotted[2], dotted[3])}:${pair(dotted[4], dotted[5])}` : address;
  const [head = "", tail] = plain.split("::");
  const read = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const [first, last] = [read(head), read(tail ?? "")];
  const groups = [...first, ...Array<number>(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
  return groups.length === 8 ? groups : null;
}

/** The IPv4 address that an IPv6 address stands for, or null. */
function carriedV4(address: string): string | null {
  const groups = CARRIES_V4.check(address, "ipv6") ? groupsOf(address) : null;
  if (!groups) return null;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}

/**
 * True for an address that the product may send to: one that anybody on the internet reaches, or one of the centre's own networks that
 * were allowed. Whatever is not understood is refused.
 */
export function isPermittedAddress(address: string, allowed: BlockList): boolean {
  const version = isIP(address);
  if (version === 4) return allowed.check(address, "ipv4") || !SPECIAL_V4.check(address, "ipv4");
  // A zone names an interface of this machine.
  if (version === 0 || address.includes("%")) return false;
  const carried = carriedV4(address);
  if (carried !== null) return isPermittedAddress(carried, allowed);
  if (allowed.check(address, "ipv6")) return true;
  return GLOBAL_V6.check(address, "ipv6") && !SPECIAL_V6.check(address, "ipv6");
}
