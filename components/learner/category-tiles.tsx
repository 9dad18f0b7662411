"use client";

import clsx from "clsx";
import { Check, ChevronDown } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { FieldError } from "@/components/ui/field";
import type { CategoryRef } from "@/lib/tickets/rows";

type Props = {
  categories: readonly CategoryRef[];
  value: number | null;
  onChange: (id: number) => void;
  error?: string | undefined;
  /** One line a tile, for staff. */
  dense?: boolean | undefined;
};

/** More tiles than these would push the question after them off a phone's screen. */
const TILES_SHOWN = 9;

/** « Autre chose » is a line under the tiles, not one of them. */
const isOther = (category: CategoryRef) => category.kind === "other" && category.icon === "ellipsis";

/** One tile per category, to be hit with a thumb; those beyond the first nine come on demand. */
export function CategoryTiles({ categories, value, onChange, error, dense = false }: Props) {
  const t = useTranslations("request");
  const [unfolded, setUnfolded] = useState(false);
  const tiles = categories.filter((category) => !isOther(category));
  const folds = !unfolded && !tiles.slice(TILES_SHOWN).some(({ id }) => id === value);
  const shown = folds ? tiles.slice(0, TILES_SHOWN) : tiles;
  return (
    <fieldset
      role="radiogroup"
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? "category-error" : undefined}
    >
      <legend className="mb-2.5 font-medium">{t("category")}</legend>
      {categories.length === 0 ? <p className="text-ink-2">{t("noCategory")}</p> : null}
      <div className={clsx("grid gap-2", dense ? "grid-cols-2 sm:grid-cols-3" : "grid-cols-3")}>
        {shown.map((category) => (
          <Tile key={category.id} {...{ category, onChange, dense }} on={category.id === value} />
        ))}
      </div>
      <div className="mt-1 -mb-2 flex flex-wrap gap-x-3 empty:hidden">
        {categories.filter(isOther).map((category) => (
          <OtherLine key={category.id} category={category} onChange={onChange} on={category.id === value} />
        ))}
        {shown.length < tiles.length ? (
          <button type="button" className={clsx(line, "text-ink-2 hover:bg-hover")} onClick={() => setUnfolded(true)}>
            <ChevronDown size={18} aria-hidden className="text-ink-3" />
            {t("moreCategories")}
          </button>
        ) : null}
      </div>
      {error ? (
        <div className="pt-2">
          <FieldError id="category-error">{error}</FieldError>
        </div>
      ) : null}
    </fieldset>
  );
}

const line = "relative -ml-2 flex h-11 items-center gap-2 rounded-lg px-2 text-[0.9375rem]";

type TileProps = { category: CategoryRef; on: boolean; onChange: (id: number) => void };

function TileInput({ category, on, onChange }: TileProps) {
  return (
    <input
      type="radio"
      name="categoryId"
      value={category.id}
      checked={on}
      onChange={() => {
        onChange(category.id);
      }}
      className="absolute inset-0 cursor-pointer appearance-none rounded-[12px] outline-none"
    />
  );
}

function Tick({ className }: { className: string }) {
  return (
    <span className={clsx("grid size-5 place-items-center rounded-full bg-accent text-on-accent", className)}>
      <Check size={13} className="stroke-[2.6]" />
    </span>
  );
}

function Tile({ dense, ...props }: TileProps & { dense: boolean }) {
  const { category, on } = props;
  return (
    <label
      className={clsx(
        "relative flex rounded-[12px] font-medium outline-focus transition-colors duration-fast has-focus-visible:outline-2 has-focus-visible:outline-offset-2",
        dense
          ? "min-h-10 items-center gap-2.5 py-1.5 pr-8 pl-3 leading-4.5"
          : "min-h-20.5 flex-col justify-between gap-1.5 py-2.5 pr-2 pl-3 text-[0.9375rem] leading-4.25",
        on
          ? "bg-accent-soft text-accent-text inset-ring-2 inset-ring-accent"
          : "bg-surface shadow-card hover:bg-raised",
      )}
    >
      <TileInput {...props} />
      <CategoryIcon name={category.icon} size={dense ? 18 : 24} className={clsx("shrink-0", !on && "text-ink-2")} />
      <span className="wrap-anywhere hyphens-auto">{category.name}</span>
      {on ? <Tick className="absolute top-2.5 right-2.5" /> : null}
    </label>
  );
}

function OtherLine(props: TileProps) {
  const { category, on } = props;
  return (
    <label
      className={clsx(
        line,
        "outline-focus has-focus-visible:outline-2",
        on ? "bg-accent-soft font-medium text-accent-text inset-ring-2 inset-ring-accent" : "text-ink-2 hover:bg-hover",
      )}
    >
      <TileInput {...props} />
      <CategoryIcon name={category.icon} size={18} className={on ? "" : "text-ink-3"} />
      {category.name}
      {on ? <Tick className="ml-1" /> : null}
    </label>
  );
}
