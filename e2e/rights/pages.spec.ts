import { globSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { paths } from "../../scripts/paths";
import { expect, test } from "../fixtures";

/** Who asks, in the order of the columns. */
const askers = ["anonymous", "learner", "technician", "manager", "admin"] as const;
type Asker = (typeof askers)[number];

/** What each gets: the page, nothing as if it did not exist, the sign-in page that leads back, or where they work. */
const pages = `
                                  anonymous  learner  technician  manager  admin
  /                               login      home     home        home     home
  /login                          200        home     home        home     home
  /register                       200        home     home        home     home
  /forgot-password                200        200      200         200      200
  /reset-password/[token]         200        200      200         200      200
  /confirm-email/[token]          200        200      200         200      200
  /api/docs                       200        200      200         200      200
  /tickets                        next       200      200         200      200
  /tickets/new                    next       200      200         200      200
  /tickets/[own]                  next       200      200         200      200
  /tickets/[number]               next       404      200         200      200
  /tickets/[missing]              next       404      404         404      404
  /board                          next       404      200         200      200
  /account                        next       200      200         200      200
  /macros                         next       404      200         200      200
  /admin                          next       404      404         404      home
  /admin/users                    next       404      404         404      200
  /admin/service-accounts         next       404      404         404      200
  /admin/teams                    next       404      404         404      200
  /admin/categories               next       404      404         404      200
  /admin/sla                      next       404      404         404      200
  /admin/audit                    next       404      404         200      200
  /admin/deliveries               next       404      404         404      200
  /admin/webhooks                 next       404      404         404      200
  /admin/webhooks/[webhook]       next       404      404         404      404
  /admin/settings                 next       404      404         404      200
`;
const reads = `
                                  anonymous  learner  technician  manager  admin
  /api/ui/assignable              401        403      200         200      200
  /api/ui/attachments             405        405      405         405      405
  /api/ui/attachments/[id]        401        404      404         404      404
  /api/ui/audit/trust             401        403      403         200      200
  /api/ui/audit/events/[event]    401        403      403         404      404
  /api/ui/board                   401        403      200         200      200
  /api/ui/board/[status]          401        403      200         200      200
  /api/ui/bulk-changes/[id]       401        404      404         404      404
  /api/ui/counts                  401        403      200         200      200
  /api/ui/find                    401        200      200         200      200
  /api/ui/notifications           401        200      200         200      200
  /api/ui/notifications/unread    401        200      200         200      200
  /api/ui/people                  401        403      200         200      200
  /api/ui/replies                 401        403      200         200      200
  /api/ui/replies/filled          401        403      422         422      422
  /api/ui/sla/preview             401        403      403         403      422
  /api/ui/tickets/export          401        403      200         200      200
  /api/ui/tickets/matching        401        403      200         200      200
  /api/ui/tickets/[own]           401        200      200         200      200
  /api/ui/tickets/[own]/comments  401        200      200         200      200
  /api/ui/tickets/[own]/events    401        200      200         200      200
  /api/ui/tickets/[own]/deadlines  401       403      200         200      200
  /api/ui/tickets/[number]        401        404      200         200      200
  /api/ui/tickets/[number]/comments  401     404      200         200      200
  /api/ui/tickets/[number]/events 401        404      200         200      200
  /api/ui/tickets/[own]/presence  401        200      200         200      200
  /api/ui/tickets/[number]/presence  401     404      200         200      200
  /api/ui/tickets/[number]/deadlines  401    404      200         200      200
  /api/ui/tickets/[own]/export    401        200      200         200      200
  /api/ui/tickets/[number]/export  401       404      200         200      200
  /api/ui/tickets/[number]/events/[event]  401  404   404         404      404
  /api/ui/tickets/[number]/comments/[comment]/versions  401  404  404  404  404
  /api/ui/tickets/[own]/drafts    401        200      200         200      200
  /api/ui/tickets/[number]/drafts  401       404      200         200      200
  /api/ui/tickets/[own]/mentionable  401     404      200         200      200
  /api/ui/tickets/[number]/mentionable  401  404      200         200      200
  /api/ui/tickets/[number]/merge-preview  401  404    404         404      404
  /api/ui/tickets/[number]/preview  405      405      405         405      405
  /api/ui/tickets/[own]/readers   401        200      200         200      200
  /api/ui/tickets/[number]/readers  401      404      200         200      200
  /api/ui/tickets/[own]/readers/people  401  404      200         200      200
  /api/ui/tickets/[number]/readers/people  401  404   200         200      200
  /api/ui/tickets/[own]/similar   401        403      200         200      200
  /api/ui/tickets/[number]/similar  401      404      200         200      200
  /api/ui/tickets/[number]/undo-preview  401  404    404         403      404
  /api/ui/tickets/[missing]       401        404      404         404      404
  /api/ui/users/[id]/absences     401        403      403         403      200
  /api/ui/users/[id]/hand-over    401        403      403         403      200
  /api/ui/users/[id]/open-assignments  401   403      403         403      200
  /api/ui/webhooks/[webhook]/deliveries  401  403     403         403      200
  /api/ui/webhooks/deliveries/[delivery]  401  404    404         404      404
`;
const homes: Record<Asker, string> = {
  anonymous: "/login",
  learner: "/tickets",
  technician: "/board",
  manager: "/tickets",
  admin: "/admin/users",
};

type Row = { address: string; expected: Record<Asker, string> };

function readTable(text: string): readonly Row[] {
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => {
    const [address = "", ...cells] = line.trim().split(/\s+/);
    if (cells.length !== askers.length) throw new Error(`"${line}" needs ${askers.length} words`);
    return { address, expected: Object.fromEntries(askers.map((asker, at) => [asker, cells[at]])) as Row["expected"] };
  });
}

type Numbers = { own: number; number: number; missing: number };
const fill = (address: string, { own, number, missing }: Numbers) =>
  address
    .replace("]/export", "]/export?format=json")
    .replace("[event]", "2147483647")
    .replace("[comment]", "2147483647")
    .replace("[webhook]", "2147483647")
    .replace("[delivery]", "2147483647")
    .replace("[own]", String(own))
    .replace("[number]", String(number))
    .replace("[missing]", String(missing))
    .replace("[token]", "x".repeat(43))
    .replace("/find", "/find?q=a")
    .replace("[status]", "new")
    .replace("[id]", "1");

async function ask(request: APIRequestContext, asker: Asker, address: string): Promise<string> {
  const answer = await request.get(address, { maxRedirects: 0 });
  const location = answer.headers()["location"];
  if (location === undefined) return String(answer.status());
  if (location === `/login?next=${encodeURIComponent(address)}`) return "next";
  return location === homes[asker] ? (asker === "anonymous" ? "login" : "home") : `${answer.status()} ${location}`;
}

/** Where a file of `app/` is served. */
const addressOf = (file: string) => `/${file.replaceAll(/\([^)]*\)\//g, "").replace(/\/?(page|route)\.tsx?$/, "")}`;
const served = (pattern: string) => globSync(pattern, { cwd: join(paths.root, "app") }).map(addressOf);
const general = (address: string) => address.replace("[own]", "[number]").replace("[missing]", "[number]");

test.describe("who may see what @desktop", () => {
  test("every page and every read has a line in the tables", () => {
    const known = new Set([...readTable(pages), ...readTable(reads)].map(({ address }) => general(address)));
    const all = [...served("**/page.tsx"), ...served("api/ui/**/route.ts")];
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((address) => !known.has(address))).toEqual([]);
    expect([...known].filter((address) => !all.includes(address))).toEqual([]);
  });

  for (const asker of askers) {
    test(`${asker}: pages and reads`, async ({ pageAs, newPerson, fileTicket }) => {
      const person = asker === "anonymous" ? null : await newPerson({ role: asker });
      const other = await newPerson();
      const numbers = {
        own: await fileTicket("À moi", { by: person ?? other }),
        number: await fileTicket("À une autre", { by: other }),
        missing: 2_147_483_647,
      };
      const { request } = await pageAs(person);
      const got: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const { address, expected } of [...readTable(pages), ...readTable(reads)]) {
        wanted[address] = expected[asker];
        got[address] = await ask(request, asker, fill(address, numbers));
      }
      expect(got).toEqual(wanted);
    });
  }
});
