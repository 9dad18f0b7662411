import { Smartphone } from "@/components/ui/icons/category";
import { Monitor } from "@/components/ui/icons/everyday";
import { Tablet } from "@/components/ui/icons/occasional";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { Device } from "@/lib/sign-in/queries/devices";
import { SignOutButton } from "./sign-out-button";

const icons = { phone: Smartphone, tablet: Tablet, computer: Monitor };

type Props = { devices: readonly Device[]; large: boolean };

/** Where one is signed in, this device first. */
export function DeviceList({ devices, large }: Props) {
  return (
    <ul className="grid">
      {devices.map((device) => (
        <DeviceRow key={device.reference} device={device} large={large} />
      ))}
    </ul>
  );
}

function DeviceRow({ device, large }: { device: Device; large: boolean }) {
  const t = useTranslations("account.devices");
  const format = useFormatter();
  const now = useNow();
  const Icon = icons[device.kind];
  const { browser, system } = device;
  const name = browser && system ? t("name", { browser, system }) : (browser ?? system ?? t("unknown"));
  const lastUsedAt = new Date(device.lastUsedAt);
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line py-2 last:border-b-0">
      <Icon size={20} className="shrink-0 text-ink-3" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="text-sm text-ink-3">
          {device.present ? (
            t("now")
          ) : (
            <>
              {t("lastUsed")}{" "}
              <Time
                dateTime={device.lastUsedAt}
                title={format.dateTime(lastUsedAt, { dateStyle: "long", timeStyle: "short" })}
              >
                {format.relativeTime(lastUsedAt, now)}
              </Time>
            </>
          )}
        </p>
      </div>
      {device.present ? (
        <Badge className="bg-accent-soft text-accent-text">{t("present")}</Badge>
      ) : (
        <SignOutButton device={device.reference} label={t("signOutNamed", { name })} large={large}>
          {t("signOut")}
        </SignOutButton>
      )}
    </li>
  );
}
