"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { toast } from "@/components/ui/toast-queue";
import { patientFetch } from "./patient-fetch";

/** Keeps what is shown while there is no network: pages that are read meanwhile come once it is back, and another one is said to. */
export function PatientPages() {
  const t = useTranslations("layout");
  const say = useEffectEvent((forShown: boolean) => {
    if (!forShown) toast({ id: "no-network", message: t("offline.opens"), danger: true });
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
