"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isHeld, WaitingChanges } from "@/components/live/held-refresh";
import { refreshPage } from "@/components/live/refresh-page";

const USUALLY_MS = 4_000;
const WAITING_MS = 1_500;
const COUNTED = 50;

/** The newest line that is drawn of a webhook's log; 0 where there is none yet. */
type Newest = { webhookId: number; id: number };

type Props = {
  /** Where the rows are, as a selector: none moves while a pointer or the focus is among them. */
  rows: string;
  /** Something is about to be sent: its line says soon what became of it, where it stands. */
  waiting: boolean;
  /** Where the rows are a log's newest: how many came in is said while none may move. */
  newest?: Newest;
};

async function countNewer({ webhookId, id }: Newest): Promise<number> {
  try {
    const answer = await fetch(`/api/ui/webhooks/${String(webhookId)}/deliveries?limit=${String(COUNTED)}`);
    if (!answer.ok) return 0;
    const { items } = (await answer.json()) as { items: readonly { id: number }[] };
    return items.filter((line) => line.id > id).length;
  } catch {
    // The next look asks again.
    return 0;
  }
}

/** Reads the page again while things are sent, since no event tells of it; while somebody is at the rows it says what waits. */
export function FollowDeliveries({ rows, waiting, newest }: Props) {
  const router = useRouter();
  const { webhookId = 0, id = null } = newest ?? {};
  const [held, setHeld] = useState({ behind: id, count: 0 });
  useEffect(() => {
    const mayDraw = () => !document.hidden && (waiting || !isHeld(rows));
    const look = async () => {
      if (mayDraw()) await refreshPage(router, mayDraw);
      else if (!document.hidden && id !== null) setHeld({ behind: id, count: await countNewer({ webhookId, id }) });
    };
    const timer = setInterval(() => void look(), waiting ? WAITING_MS : USUALLY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [router, rows, waiting, webhookId, id]);
  if (id === null) return null;
  const count = held.behind === id && held.count > 0 ? held.count : null;
  return <WaitingChanges count={count} drawing={false} onShow={() => void refreshPage(router)} />;
}
