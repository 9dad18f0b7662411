import clsx from "clsx";
import type { TicketStatus } from "@/lib/tickets/status";

const steps: Record<TicketStatus, number> = { new: 1, in_progress: 2, waiting: 2, resolved: 3, closed: 3 };
const fills: Record<TicketStatus, string> = {
  new: "bg-status-new",
  in_progress: "bg-status-in-progress",
  waiting: "bg-status-waiting",
  resolved: "bg-status-resolved",
  closed: "bg-status-closed",
};

/** How far a request has come, 1 sent, 2 taken up, 3 settled. */
export function stepOf(status: TicketStatus): number {
  return steps[status];
}

/** The three steps of a request as a bar; the words beside it say the same. */
export function RequestTrack({ status }: { status: TicketStatus }) {
  return (
    <div aria-hidden className="mt-3 grid grid-cols-3 gap-1">
      {[1, 2, 3].map((step) => (
        <span key={step} className={clsx("h-1 rounded-full", step <= steps[status] ? fills[status] : "bg-line")} />
      ))}
    </div>
  );
}
