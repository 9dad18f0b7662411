import { describe, expect, it } from "vitest";
import { timeZones, UpdateSettings } from "./schema";

const parse = (change: object) => UpdateSettings.safeParse({ revision: 0, ...change });

describe("UpdateSettings", () => {
  it("takes IANA names of time zones only", () => {
    for (const timeZone of ["Europe/Paris", "UTC", "America/Guadeloupe"])
      expect(parse({ timeZone }).success).toBe(true);
    for (const timeZone of ["", "Paris", "+01:00", "Europe/Paris ", 5]) expect(parse({ timeZone }).success).toBe(false);
    expect(timeZones).toContain("Indian/Reunion");
  });

  it("takes domains as people write them, once each", () => {
    const parsed = parse({
      registration: { mode: "domains", domains: [" Rosa-Parks.FR", "rosa-parks.fr", "cfa.org"] },
    });
    expect(parsed.data?.registration?.domains).toEqual(["rosa-parks.fr", "cfa.org"]);
    for (const domain of ["", "fr", "@rosa.fr", "a b.fr", "rosa..fr"]) {
      expect(parse({ registration: { mode: "domains", domains: [domain] } }).success, domain).toBe(false);
    }
  });

  it("wants at least one domain where registration is for domains", () => {
    expect(parse({ registration: { mode: "domains", domains: [] } }).error?.issues[0]?.path).toEqual([
      "registration",
      "domains",
    ]);
    expect(parse({ registration: { mode: "open", domains: [] } }).success).toBe(true);
  });
});
