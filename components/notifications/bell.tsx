"use client";

import { Bell as BellIcon } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type RefObject } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { later } from "@/components/ui/later";
import { markNotificationsReadAction } from "@/lib/notifications/actions";
import { fetchFeed, useUnreadCount, type FeedLine } from "./notification-feed";

const FeedList = later(async () => (await import("./feed-list")).FeedList);

type Feed = { state: "loading" } | { state: "failed" } | { state: "ready"; lines: FeedLine[] };

/** The notifications, asked anew each time the sheet opens; none before it does. */
function useFeed(sheet: RefObject<HTMLDivElement | null>) {
  const [feed, setFeed] = useState<Feed | null>(null);
  useEffect(() => {
    const element = sheet.current;
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState !== "open") return;
      setFeed({ state: "loading" });
      void fetchFeed().then((lines) => {
        setFeed(lines ? { state: "ready", lines } : { state: "failed" });
      });
    };
    element?.addEventListener("toggle", onToggle);
    return () => element?.removeEventListener("toggle", onToggle);
  }, [sheet]);
  const markAllShown = () => {
    setFeed((now) =>
      now?.state === "ready" ? { state: "ready", lines: now.lines.map((line) => ({ ...line, read: true })) } : now,
    );
  };
  return { feed, markAllShown };
}

/** The bell with its unread count; opens the newest notifications, and marks them read as they are followed. */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations("notifications");
  const [count, setCount] = useUnreadCount(unread);
  const sheet = useRef<HTMLDivElement>(null);
  const id = useId();
  const { feed, markAllShown } = useFeed(sheet);

  const close = () => sheet.current?.hidePopover();
  const markAll = async () => {
    const result = await markNotificationsReadAction({});
    if (!result.ok) return;
    setCount(0);
    markAllShown();
  };
  const follow = (line: FeedLine) => {
    close();
    if (line.read) return;
    setCount(Math.max(0, count - 1));
    void markNotificationsReadAction({ ids: [line.id] });
  };
  return (
    <>
      <IconButton
        label={count > 0 ? t("bellUnread", { count: Math.min(count, 99), more: count > 99 ? "yes" : "no" }) : t("bell")}
        icon={<BellIcon size={18} />}
        marked={count > 0}
        popoverTarget={id}
        className="pointer-coarse:size-11!"
      />
      <div
        ref={sheet}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t("title")}
        className="fixed top-14 right-2 left-auto z-50 m-0 max-h-[min(32rem,80dvh)] w-92 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border-0 bg-raised p-1 text-base text-ink shadow-float [--ground:var(--color-raised)] lg:top-13"
      >
        {feed ? (
          <FeedList feed={feed} onFollow={follow} onMarkAll={() => void markAll()} anyUnread={count > 0} />
        ) : null}
      </div>
    </>
  );
}
