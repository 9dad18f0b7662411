"use client";

import clsx from "clsx";
import { ArrowUp, Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import { ArrowDown } from "@/components/ui/icons/occasional";
import { Archive, ArchiveRestore, History } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-lines";
import type { CategoryRow } from "@/lib/categories/queries";
import type { TeamOption } from "../users/user-tasks";
import { EditCategoryDialog } from "./edit-category-dialog";
import { useCategoryActs } from "./use-category-acts";

type Props = { categories: readonly CategoryRow[]; teams: readonly TeamOption[] };

/** The categories in their order. */
export function CategoryList({ categories, teams }: Props) {
  const t = useTranslations("admin.categories");
  const [edited, setEdited] = useState<CategoryRow | null>(null);
  return (
    <>
      <ol aria-label={t("title")}>
        {categories.map((category, place) => (
          <CategoryLine
            key={category.id}
            category={category}
            place={place}
            last={place === categories.length - 1}
            onEdit={() => setEdited(category)}
          />
        ))}
      </ol>
      {edited ? (
        <EditCategoryDialog key={edited.id} category={edited} teams={teams} onClose={() => setEdited(null)} />
      ) : null}
    </>
  );
}

type LineProps = { category: CategoryRow; place: number; last: boolean; onEdit: () => void };

function CategoryLine({ category, place, last, onEdit }: LineProps) {
  const t = useTranslations("admin.categories");
  const { move } = useCategoryActs(category);
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-1.5 hover:bg-hover lg:px-5">
      <CategoryIcon name={category.icon} size={18} />
      <div
        className={clsx(
          "grid min-w-0 flex-1 items-center gap-x-4 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)]",
          !category.active && "text-ink-3",
        )}
      >
        <h2 className="font-medium wrap-anywhere">
          {category.name}
          {category.active ? null : <span className="font-normal text-ink-3"> · {t("closedState")}</span>}
        </h2>
        <p className="text-sm text-ink-2">{t(`kinds.${category.kind}`)}</p>
        <p className="truncate text-sm text-ink-2">{category.defaultTeam?.name ?? t("noTeam")}</p>
      </div>
      <div className="flex shrink-0 items-center">
        <IconButton
          size="sm"
          label={t("up", { name: category.name })}
          icon={<ArrowUp size={16} />}
          aria-disabled={place === 0 || undefined}
          className={clsx("max-md:hidden!", place === 0 && "opacity-40")}
          onClick={() => void (place > 0 && move(place - 1))}
        />
        <IconButton
          size="sm"
          label={t("down", { name: category.name })}
          icon={<ArrowDown size={16} />}
          aria-disabled={last || undefined}
          className={clsx("max-md:hidden!", last && "opacity-40")}
          onClick={() => void (!last && move(place + 1))}
        />
        <CategoryMenu category={category} place={place} last={last} onEdit={onEdit} />
      </div>
    </li>
  );
}

function CategoryMenu({ category, place, last, onEdit }: LineProps) {
  const t = useTranslations("admin.categories");
  const { move, setActive } = useCategoryActs(category);
  const { name, active } = category;
  return (
    <Menu
      align="end"
      className="w-56"
      trigger={<IconButton size="sm" label={t("menu", { name })} icon={<Ellipsis size={16} />} />}
    >
      <MenuAction icon={<Pencil size={16} />} onSelect={onEdit}>
        {t("change")}
      </MenuAction>
      <MenuAction icon={<ArrowUp size={16} />} disabled={place === 0} onSelect={() => void move(place - 1)}>
        {t("moveUp")}
      </MenuAction>
      <MenuAction icon={<ArrowDown size={16} />} disabled={last} onSelect={() => void move(place + 1)}>
        {t("moveDown")}
      </MenuAction>
      <MenuAction
        icon={active ? <Archive size={16} /> : <ArchiveRestore size={16} />}
        onSelect={() => void setActive(!active)}
      >
        {t(active ? "close" : "reopen")}
      </MenuAction>
      <MenuSeparator />
      <MenuLink icon={<History size={16} />} href={`/admin/audit?type=category&subject=${String(category.id)}`}>
        {t("history")}
      </MenuLink>
    </Menu>
  );
}
