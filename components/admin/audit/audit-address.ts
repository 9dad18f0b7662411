import { EventFilter } from "@/lib/audit/schema";

export type SearchParams = Record<string, string | string[] | undefined>;
export type AuditAddress = {
  filter: EventFilter;
  cursor: string | null;
  narrowed: boolean;
  /** True when a part of the address was not understood and left out. */
  ignored: boolean;
};

export const auditFilterNames = ["actor", "event", "type", "subject", "via", "from", "to"] as const;
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Reads the log's address; what isn't understood is left out, and said. */
export function readAuditAddress(search: SearchParams): AuditAddress {
  const given = auditFilterNames.flatMap((name) => {
    const value = first(search[name])?.trim();
    return value ? [[name, value] as const] : [];
  });
  const understood = given.filter(([name, value]) => EventFilter.shape[name].safeParse(value).success);
  return {
    filter: EventFilter.parse(Object.fromEntries(understood)),
    cursor: first(search["cursor"]) ?? null,
    narrowed: understood.length > 0,
    ignored: understood.length < given.length,
  };
}

/** The present address from another position on; null for its beginning. */
export function auditHref(search: SearchParams, cursor: string | null): string {
  const next = new URLSearchParams();
  for (const name of auditFilterNames) {
    const value = first(search[name]);
    if (value) next.set(name, value);
  }
  if (cursor !== null) next.set("cursor", cursor);
  const query = next.toString();
  return query === "" ? "/admin/audit" : `/admin/audit?${query}`;
}
