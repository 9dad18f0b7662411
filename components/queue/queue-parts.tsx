"use client";

import dynamic from "next/dynamic";

// Learners have this address too: what only staff see of it is in files of its own, drawn by the server all the same.
export const QueueFilters = dynamic(async () => (await import("./queue-filters")).QueueFilters);
export const QueueSearch = dynamic(async () => (await import("./queue-search")).QueueSearch);
export const QueueTable = dynamic(async () => (await import("./queue-table")).QueueTable);
export const QueueTools = dynamic(async () => (await import("./queue-tools")).QueueTools);
export const QueueBulk = dynamic(async () => (await import("@/components/bulk/queue-bulk")).QueueBulk);
