import { redirect } from "next/navigation";
import { homeOf } from "@/lib/platform/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";

/** Sends each person where they work. */
export default async function HomePage() {
  const actor = await currentActor();
  redirect(actor ? homeOf(actor.role) : "/login");
}
