"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { FieldError } from "@/components/ui/field";
import type { SendState } from "./use-send-request";

/** Why a send did not go through, spoken as it appears, with the way back in when the session ended. */
export function SendProblem({ state }: { state: Pick<SendState, "message" | "signedOut"> }) {
  const t = useTranslations("request");
  const pathname = usePathname();
  return (
    <div role="alert" className="empty:hidden [&:not(:empty)]:pb-2.5">
      {state.message === null ? null : (
        <FieldError>
          {state.message}{" "}
          {state.signedOut ? (
            <a
              href={`/login?next=${encodeURIComponent(pathname)}`}
              className="font-medium underline underline-offset-2"
            >
              {t("signInAgain")}
            </a>
          ) : null}
        </FieldError>
      )}
    </div>
  );
}
