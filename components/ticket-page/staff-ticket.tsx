"use client";

import dynamic from "next/dynamic";

// Learners have this address too: the staff's page is in files of its own, drawn by the server all the same.
export const StaffTicket = dynamic(async () => (await import("./ticket-page")).TicketPage);
