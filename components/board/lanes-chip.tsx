"use client";

import { Rows3 } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { Chip } from "@/components/ui/chip";
import { Menu } from "@/components/ui/menu";
import { MenuChoices } from "@/components/ui/menu-lines";
import { laneKinds, type LaneKind } from "@/lib/tickets/schema";
import { lanesName } from "./board-address";

type Props = { lanes: LaneKind | null; cookie: string };

const yearSeconds = 31_536_000;

function addressWith(lanes: LaneKind | null): string {
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  if (lanes) query.set(lanesName, lanes);
  else query.delete(lanesName);
  const text = query.toString().replaceAll("%2C", ",");
  return text === "" ? pathname : `${pathname}?${text}`;
}

/** Cuts the board into lanes: the address says by what, and this device remembers it for the person. */
export function LanesChip({ lanes, cookie }: Props) {
  const t = useTranslations("board.lanes");
  const router = useRouter();
  const pathname = usePathname();
  useEffect(() => {
    // What was remembered stands in the address too, so that it can be shared.
    if (lanes && !new URLSearchParams(window.location.search).has(lanesName))
      window.history.replaceState(window.history.state, "", addressWith(lanes));
  }, [lanes, pathname]);
  const choose = (next: LaneKind | null) => {
    document.cookie = `${cookie}=${next ?? ""}; path=/board; max-age=${String(next ? yearSeconds : 0)}; samesite=lax`;
    router.push(addressWith(next), { scroll: false });
  };
  const trigger = (
    <Chip icon={<Rows3 size={14} />} on={lanes !== null} opens onRemove={() => choose(null)} removeLabel={t("remove")}>
      {lanes ? t("set", { name: t(`by.${lanes}`) }) : t("label")}
    </Chip>
  );
  const choices = [
    { value: "none", children: t("none") },
    ...laneKinds.map((kind) => ({ value: kind, children: t(`by.${kind}`) })),
  ];
  return (
    <Menu trigger={trigger} align="end">
      <MenuChoices
        label={t("label")}
        value={lanes ?? "none"}
        onValueChange={(value) => choose(laneKinds.find((kind) => kind === value) ?? null)}
        choices={choices}
      />
    </Menu>
  );
}
