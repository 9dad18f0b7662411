import type { ReactNode } from "react";
import { LearnerBody } from "@/components/layout/learner-page";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";

type Props = { title: string; staff: boolean; children: ReactNode };

/** The page of one's own account, in the frame and the density of where one works. */
export function AccountFrame({ title, staff, children }: Props) {
  if (staff) {
    return (
      <Page sheet>
        <PageHeader title={title} line />
        <div className="w-full max-w-160 px-4 pb-10 lg:px-5">{children}</div>
      </Page>
    );
  }
  return (
    <LearnerBody>
      <h1 className="pt-2 text-2xl font-semibold tracking-tight">{title}</h1>
      {children}
    </LearnerBody>
  );
}
