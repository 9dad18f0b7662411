"use client";

import dynamic from "next/dynamic";

/** Comes to staff alone: learners' phones load nothing of it. */
export const StaffFrame = dynamic(async () => (await import("./staff-frame")).StaffFrame);
