import { isIP, type BlockList } from "node:net";
import type { IncomingHttpHeaders } from "node:http";
import { networkList } from "@/lib/platform/network-list";

/** What a connection says about itself. */
export type Peer = {
  address: string;
  encrypted: boolean;
};

/** Reads the addresses and networks of trusted proxies; throws an Error that names the entry that is neither. */
export function trustedNetworks(entries: readonly string[]): BlockList {
  try {
    return networkList(entries);
  } catch (error) {
    throw new Error(`TRUSTED_PROXIES: ${(error as Error).message} (example: TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8)`, {
      cause: error,
    });
  }
}

/**
 * Rewrites the forwarding headers so that the application may believe them: what a trusted proxy says, otherwise
 * only what the connection itself shows. `x-forwarded-for` becomes the one address of the client.
 */
export function settleForwarding(headers: IncomingHttpHeaders, peer: Peer, trusted: BlockList): void {
  const byProxy = isTrusted(peer.address, trusted);
  const proto = byProxy ? single(headers["x-forwarded-proto"]) : undefined;
  const host = byProxy ? single(headers["x-forwarded-host"]) : undefined;
  const chain = byProxy ? String(headers["x-forwarded-for"] ?? "").split(",") : [];
  headers["x-forwarded-for"] = clientOf([...chain, peer.address], trusted);
  headers["x-forwarded-proto"] = proto === "http" || proto === "https" ? proto : peer.encrypted ? "https" : "http";
  headers["x-forwarded-host"] = host && /^[\w.:[\]-]+$/.test(host) ? host : headers.host;
  for (const name of ["forwarded", "x-real-ip", "x-forwarded-port", "x-forwarded-server", "x-forwarded-prefix"]) {
    Reflect.deleteProperty(headers, name);
  }
}

/** Whether an address belongs to a proxy whose word counts. */
export function isTrusted(address: string, trusted: BlockList): boolean {
  const plain = plainAddress(address);
  const version = isIP(plain);
  return version !== 0 && trusted.check(plain, version === 4 ? "ipv4" : "ipv6");
}

/** From the right, the first address that no trusted proxy has: everything left of it could be forged. */
function clientOf(chain: readonly string[], trusted: BlockList): string {
  const addresses = chain.map((entry) => plainAddress(entry.trim())).filter((address) => isIP(address) !== 0);
  return addresses.findLast((address) => !isTrusted(address, trusted)) ?? addresses[0] ?? "unknown";
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value.split(",")[0]?.trim() : undefined;
}
