"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { dismissToast, toast } from "@/components/ui/toast-queue";
import { patientFetch } from "./patient-fetch";

const SAID = "no-network";

/** Keeps what is shown while there is no network: pages that are read meanwhile come once it is back, and another one is said to. */
export function PatientPages() {
  const t = useTranslations("layout");
  const pathname = usePathname();
  useEffect(() => {
    dismissToast(SAID);
  }, [pathname]);
  const say = useEffectEvent((forShown: boolean) => {
    if (!forShown) toast({ id: SAID, message: t("offline.opens"), danger: true });
  });
  useEffect(() => {
    const { fetch: plain } = globalThis;
    const patient = patientFetch((input, init) => plain(input, init), say);
    window.fetch = patient;
    return () => {
      if (window.fetch === patient) window.fetch = plain;
    };
  }, []);
  return null;
}
