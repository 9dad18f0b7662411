"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { FieldError } from "@/components/ui/field";
import type { CategoryRef } from "@/lib/tickets/rows";

type Props = {
  legend: string;
  categories: readonly CategoryRef[];
  value: number | null;
  onChange: (id: number) => void;
  error?: string | undefined;
};

/** One tile per category, to be hit with a thumb. */
export function CategoryTiles({ legend, categories, value, onChange, error }: Props) {
  return (
    <fieldset aria-describedby={error ? "category-error" : undefined}>
      <legend className="mb-2.5 font-medium">{legend}</legend>
      <div className="grid grid-cols-3 gap-2 sm:grid-cols-4">
        {categories.map((category) => {
          const on = category.id === value;
          return (
            <label
              key={category.id}
              className={clsx(
                "relative flex h-20.5 flex-col justify-between gap-1.5 rounded-[12px] py-2.5 pr-2 pl-3 text-[15px] leading-4.25 font-medium outline-focus transition-colors duration-fast has-focus-visible:outline-2 has-focus-visible:outline-offset-2",
                on
                  ? "bg-accent-soft text-accent-text inset-ring-2 inset-ring-accent"
                  : "bg-surface shadow-card hover:bg-raised",
              )}
            >
              <input
                type="radio"
                name="categoryId"
                value={category.id}
                checked={on}
                aria-invalid={error ? true : undefined}
                onChange={() => {
                  onChange(category.id);
                }}
                className="absolute inset-0 cursor-pointer appearance-none rounded-[12px] outline-none"
              />
              <CategoryIcon name={category.icon} size={22} className={on ? "" : "text-ink-2"} />
              <span className="line-clamp-2 wrap-anywhere hyphens-auto">{category.name}</span>
              {on ? (
                <span className="absolute top-2.5 right-2.5 grid size-5 place-items-center rounded-full bg-accent text-on-accent">
                  <Check size={13} aria-hidden />
                </span>
              ) : null}
            </label>
          );
        })}
      </div>
      {error ? <FieldError id="category-error">{error}</FieldError> : null}
    </fieldset>
  );
}
