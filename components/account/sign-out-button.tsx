"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { signOutDeviceAction, signOutOtherDevicesAction } from "@/lib/sign-in/actions";

type Props = {
  /** The device to sign out; all but the present one when absent. */
  device?: string;
  children: string;
  /** What is done, in words that name the device. */
  label?: string;
  large: boolean;
};

/** Signs one device out, or all others. */
export function SignOutButton({ device, children, label, large }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const [busy, start] = useTransition();
  const end = () => {
    start(async () => {
      try {
        const answer =
          device === undefined ? await signOutOtherDevicesAction({}) : await signOutDeviceAction({ device });
        // Already gone is what was wanted.
        const done = answer.ok || answer.error.code === "not_found";
        toast({ message: done ? t("account.devices.done") : answer.error.message, danger: !done });
        router.refresh();
      } catch {
        toast({ message: t("signIn.errors.network"), danger: true });
      }
    });
  };
  return (
    <Button
      variant={device === undefined ? "default" : "quiet"}
      size={large ? "lg" : "sm"}
      busy={busy}
      onClick={end}
      aria-label={label}
    >
      {children}
    </Button>
  );
}
