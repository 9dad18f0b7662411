"use client";

import dynamic from "next/dynamic";

/** Comes where something is missing: every page carries the place of it, and none its scripts. */
export const NotFoundPage = dynamic(async () => (await import("./not-found-page")).NotFoundPage);
