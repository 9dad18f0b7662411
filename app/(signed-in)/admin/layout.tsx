import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageActor } from "@/lib/platform/page";

/** The pages of administration: to others than managers and administrators none of them exists. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  await pageActor("manager", "admin");
  return <ClientMessages only={["absences", "admin", "handOver", "moments", "roles"]}>{children}</ClientMessages>;
}
