import { Check, Hourglass } from "@/components/ui/icons/everyday";
import type { ReactNode } from "react";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { AvatarNobody } from "@/components/ui/avatar";
import type { RequestFacts } from "./use-request-words";

type Props = { request: RequestFacts; children: ReactNode };

/** Words about a request beside the face of who has it; an hourglass while nobody does. */
export function RequestFace({ request: { lead, status }, children }: Props) {
  const done = status === "resolved" || status === "closed";
  return (
    <div className="mt-2.5 flex items-center gap-2.5 text-[0.9375rem] leading-5">
      {lead ? (
        <PersonAvatar person={lead} size={32} />
      ) : (
        <AvatarNobody size={32} icon={done ? <Check size={15} aria-hidden /> : <Hourglass size={15} aria-hidden />} />
      )}
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  );
}
