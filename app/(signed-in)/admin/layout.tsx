import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageActor } from "@/lib/platform/page";

const ADMIN_WORDS = [
  "absences",
  "admin",
  "apiTokens",
  "auditTrust",
  "handOver",
  "layout",
  "moments",
  "roles",
  "textChange",
];

/** The pages of administration: to others than managers and administrators none of them exists. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  await pageActor("manager", "admin");
  return <ClientMessages only={ADMIN_WORDS}>{children}</ClientMessages>;
}
