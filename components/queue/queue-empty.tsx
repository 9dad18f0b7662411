import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { viewHref, wordlessHref, type QueueAddress, type SearchParams } from "./queue-address";
import { emptyKind } from "./empty-kind";

type Props = { address: QueueAddress; search: SearchParams; cut: boolean };

/** What to do where there is no ticket: what is offered is what there is to take back. */
export function QueueEmpty({ address, search, cut }: Props) {
  const t = useTranslations("queue.empty");
  const { written, saved, view } = address;
  if (written.q !== undefined) return <NothingFound {...{ address, search, cut }} words={written.q} />;
  const kind = emptyKind(address);
  const action =
    kind === "filtered" ? (
      <Button href={viewHref(saved?.id ?? view)}>{t("clear")}</Button>
    ) : kind === "mine" ? (
      <Button href={viewHref("unassigned")}>{t("unassignedAction")}</Button>
    ) : kind === "first" ? (
      <Button href="/tickets/new">{t("first.action")}</Button>
    ) : null;
  return (
    <EmptyState title={t(`${kind}.title`)} action={action}>
      {t(`${kind}.text`)}
    </EmptyState>
  );
}

/** A search that found nothing: never said of tickets that it didn't look at. */
function NothingFound({ address, search, words, cut }: Props & { words: string }) {
  const t = useTranslations("queue.empty");
  const { filtered, written, saved } = address;
  const everywhere = !Object.keys(written).some((name) => name !== "q" && name !== "sort");
  const action = (
    <>
      {everywhere ? null : (
        <Button href={`/tickets?${new URLSearchParams({ view: "all", q: words }).toString()}`}>{t("searchAll")}</Button>
      )}
      <Button href={wordlessHref(search, saved)}>{t("clearSearch")}</Button>
    </>
  );
  const where = everywhere ? "everywhere" : filtered ? "filters" : "view";
  return (
    <EmptyState title={cut ? t("cut.title") : t("words", { words })} action={action}>
      {cut ? t("cut.text", { where }) : t("search", { where })}
    </EmptyState>
  );
}
