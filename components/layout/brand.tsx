import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { ProductMark } from "@/components/ui/glyphs/product-mark";

type Props = {
  href?: string | undefined;
  /** The centre's name, under the product's. */
  centreName?: string | undefined;
  size?: number | undefined;
  className?: string | undefined;
};

/** The mark and the product's name, a way home when it has an `href`. */
export function Brand({ href, centreName, size = 28, className }: Props) {
  const t = useTranslations();
  const product = t("product.name");
  const content = (
    <>
      <ProductMark size={size} />
      <span className="min-w-0 leading-4">
        <span className="block truncate font-semibold tracking-tight">{product}</span>
        {centreName ? <span className="block truncate text-2xs text-ink-3">{centreName}</span> : null}
      </span>
    </>
  );
  const look = clsx("flex min-w-0 items-center gap-2.25", className);
  if (!href) return <div className={look}>{content}</div>;
  return (
    <Link href={href} aria-label={t("layout.home", { product })} className={clsx(look, "rounded-sm")}>
      {content}
    </Link>
  );
}
