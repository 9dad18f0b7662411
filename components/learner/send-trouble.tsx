import { CircleAlert, WifiOff } from "@/components/ui/icons/everyday";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { StoppedSend } from "@/components/attachments/stopped-send";
import { leaveRefused } from "@/components/attachments/waiting-files";
import { Banner } from "@/components/ui/banner";
import type { SendState } from "./use-send-request";

type Props = {
  state: SendState;
  here: string;
  /** Where the files of the request wait. */
  filesPlace: string;
};

const linkTo = (href: string) =>
  function LinkInside(words: ReactNode) {
    return (
      <Link href={href} className="font-medium underline underline-offset-2">
        {words}
      </Link>
    );
  };

/** A file that can't leave stopped the request: one press sends it without. */
function StoppedRequest({ place }: { place: string }) {
  const banner = useRef<HTMLDivElement>(null);
  const sendWithout = async () => {
    const form = banner.current?.closest("form");
    await leaveRefused(place);
    form?.requestSubmit();
  };
  return (
    <div ref={banner} className="rounded-[12px] bg-danger-soft px-4 py-3 empty:hidden">
      <StoppedSend place={place} onWithout={() => void sendWithout()} />
    </div>
  );
}

/** Why a send did not go through and what to do, over the form, spoken as it appears. */
export function SendTroubleBanner({ state: { trouble, message }, here, filesPlace }: Props) {
  const t = useTranslations("request.trouble");
  if (trouble === null || trouble === "missing") return null;
  if (trouble === "files") return <StoppedRequest place={filesPlace} />;
  const Icon = trouble === "offline" ? WifiOff : CircleAlert;
  const texts: Record<typeof trouble, ReactNode> = {
    offline: t("offline"),
    unanswered: t("unanswered"),
    signedOut: t.rich("signedOut", { link: linkTo(`/login?next=${encodeURIComponent(here)}`) }),
    repeated: t.rich("repeated", { link: linkTo("/tickets") }),
    refused: message,
  };
  return (
    <Banner tone="danger" live rounded size="lg" icon={<Icon size={20} aria-hidden />}>
      {trouble === "refused" ? null : <b className="block font-semibold">{t(`titles.${trouble}`)}</b>}
      {texts[trouble]}
    </Banner>
  );
}
