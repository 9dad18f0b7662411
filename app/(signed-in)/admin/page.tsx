import { redirect } from "next/navigation";
import { pageActor } from "@/lib/platform/page";

export default async function AdminPage() {
  await pageActor("admin");
  redirect("/admin/users");
}
