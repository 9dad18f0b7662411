"use client";

import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { Choice } from "@/components/ui/choice";
import { Picker } from "@/components/ui/picker";
import { useAddress } from "./use-address";

type Props = {
  /** The parameter of the address. */
  name: string;
  label: string;
  searchLabel: string;
  choices: readonly Choice[];
  /** What is chosen, where the choices may not hold it. */
  valueLabel?: string | undefined;
  onQueryChange?: ((query: string) => void) | undefined;
  loadingText?: string | undefined;
};

/** A filter that stands in the address: a chip that opens a searched list. */
export function AddressChip({ name, label, searchLabel, choices, valueLabel, onQueryChange, loadingText }: Props) {
  const t = useTranslations("admin.filters");
  const { value, go } = useAddress();
  const chosen = value(name);
  const shown = choices.find((choice) => choice.value === chosen)?.label ?? valueLabel ?? chosen;
  return (
    <Picker
      trigger={
        <Chip
          on={chosen !== null}
          opens
          onRemove={() => {
            go({ [name]: null });
          }}
          removeLabel={t("remove", { name: label })}
        >
          {chosen === null ? label : t("set", { name: label, value: shown ?? "" })}
        </Chip>
      }
      searchLabel={searchLabel}
      choices={choices}
      value={chosen}
      onValueChange={(next) => {
        go({ [name]: next });
      }}
      onQueryChange={onQueryChange}
      loadingText={loadingText}
      emptyText={t("none")}
    />
  );
}
