"use client";

import dynamic from "next/dynamic";

// Learners have this address too: what only staff see of it is in files of its own, drawn by the server all the same.
export const QueueList = dynamic(async () => (await import("./queue-list")).QueueList);
export const QueueScreen = dynamic(async () => (await import("./queue-screen")).QueueScreen);
export const QueueSkeleton = dynamic(async () => (await import("./queue-skeleton")).QueueSkeleton);
