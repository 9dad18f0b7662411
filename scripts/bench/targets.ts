import type { Asked } from "./load";

export type Visitors = {
  address: string;
  /** Cookie headers. */
  technician: string;
  learner: string;
  /** A bearer token of the technician's. */
  token: string;
  /** A ticket among the newest, and a category to open one in. */
  ticket: number;
  category: number;
};

export type Target = { name: string; reads: boolean; asked: Asked };

/** An empty page of the same build, what every figure is set against: its own request, shell and rendering, and nothing else. */
export const EMPTY = "an empty page";

/** The pages and calls whose speed is promised. */
export function targets({ address, technician, learner, token, ticket, category }: Visitors): Target[] {
  const page = (name: string, path: string, cookie: string): Target => ({
    name,
    reads: true,
    asked: { url: `${address}${path}`, headers: { cookie } },
  });
  const call = (name: string, path: string): Target => ({
    name,
    reads: true,
    asked: { url: `${address}${path}`, headers: { authorization: `Bearer ${token}` } },
  });
  return [
    page(EMPTY, "/bench-empty", ""),
    page("staff list", "/tickets?view=all", technician),
    page("staff list, open", "/tickets", technician),
    page("board", "/board", technician),
    page("ticket page", `/tickets/${String(ticket)}`, technician),
    page("own requests", "/tickets", learner),
    page("search, few match", "/tickets?view=all&q=ref12", technician),
    page("search, half match", "/tickets?view=all&q=poste", technician),
    call("REST get", `/api/v1/tickets/${String(ticket)}`),
    call("REST list", "/api/v1/tickets?limit=25"),
    {
      name: "REST open",
      reads: false,
      asked: {
        url: `${address}/api/v1/tickets`,
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: () => JSON.stringify({ title: "Écran noir au poste 7", category: String(category) }),
      },
    },
  ];
}
