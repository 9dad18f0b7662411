import type { Asked } from "./load";

export type Visitors = {
  address: string;
  /** Cookie headers. */
  technician: string;
  learner: string;
  /** Of somebody with thousands of tickets. */
  busyLearner: string;
  /** A bearer token of the technician's. */
  token: string;
  /** A ticket among the newest, and a category to open one in. */
  ticket: number;
  category: number;
};

export type Target = {
  name: string;
  kind: "page" | "call";
  reads: boolean;
  asked: Asked;
  /** The requests per second to reach where an empty page gives 513, or null: pages then are a third of an empty one. */
  bar: number | null;
};

/** The empty page's requests per second on the machine that the bars were set on. */
export const EMPTY_ON_REFERENCE = 513;

/** An empty page of the same build, what every figure is set against: its own request, shell and rendering, and nothing else. */
export const EMPTY = "an empty page";

/** The pages and calls whose speed is promised. */
export function targets({ address, technician, learner, busyLearner, token, ticket, category }: Visitors): Target[] {
  const page = (name: string, path: string, cookie: string, bar: number | null = null): Target => ({
    name,
    kind: "page",
    reads: true,
    bar,
    asked: { url: `${address}${path}`, headers: { cookie } },
  });
  const call = (name: string, path: string, bar: number): Target => ({
    name,
    kind: "call",
    reads: true,
    bar,
    asked: { url: `${address}${path}`, headers: { authorization: `Bearer ${token}` } },
  });
  return [
    page(EMPTY, "/bench-empty", ""),
    page("staff's frame alone", "/bench-frame", technician),
    page("learner's frame alone", "/bench-frame", learner),
    page("staff list", "/tickets?view=all", technician, 170),
    page("staff list, open", "/tickets", technician, 170),
    page("board", "/board", technician),
    page("board, narrowed", "/board?priority=high,normal&team=mine", technician),
    page("ticket page", `/tickets/${String(ticket)}`, technician, 170),
    page("own requests", "/tickets", learner, 240),
    page("own requests, thousands", "/tickets", busyLearner, 240),
    page("search, few match", "/tickets?view=all&q=ref1234", technician, 200),
    page("search, half match", "/tickets?view=all&q=poste", technician, 100),
    call("REST get", `/api/v1/tickets/${String(ticket)}`, 600),
    call("REST list", "/api/v1/tickets?limit=25", 400),
    {
      name: "REST open",
      kind: "call",
      reads: false,
      bar: 200,
      asked: {
        url: `${address}/api/v1/tickets`,
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: () => JSON.stringify({ title: "Écran noir au poste 7", category: String(category) }),
      },
    },
  ];
}
