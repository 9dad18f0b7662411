"use client";

import dynamic from "next/dynamic";

// Most requests are looked at before they are settled: what rates one is in a file of its own, drawn by the server all the same.
export const Rating = dynamic(async () => (await import("./rating-form")).RatingForm);
