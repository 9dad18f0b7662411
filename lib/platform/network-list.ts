import { BlockList, isIP } from "node:net";

/** Reads a list of addresses and networks (`10.0.0.0/8`); throws an Error that names the entry that is neither. */
export function networkList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", prefix] = entry.split("/");
    const version = isIP(address);
    const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix);
    if (version === 0 || !/^\d{1,3}$/.test(prefix ?? "0") || bits > (version === 4 ? 32 : 128)) {
      throw new Error(`${entry} is not an address or a network`);
    }
    list.addSubnet(address, bits, version === 4 ? "ipv4" : "ipv6");
  }
  return list;
}
