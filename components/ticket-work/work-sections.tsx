"use client";

import { useTicketPage } from "../ticket-page/ticket-context";
import { ChecklistSection } from "./checklist-section";
import { RatingSection } from "./rating-section";
import { TimeSection } from "./time-section";

/** What was done on the ticket beside the words, and how its requester judges it. */
export function WorkSections() {
  const { ticket } = useTicketPage();
  const { work, rating, can } = ticket;
  if (!work) return null;
  return (
    <>
      {rating ? <RatingSection rating={rating} /> : null}
      {can.work || work.checklist.length > 0 ? <ChecklistSection entries={work.checklist} /> : null}
      {can.work || work.time.minutes > 0 ? <TimeSection time={work.time} /> : null}
    </>
  );
}
