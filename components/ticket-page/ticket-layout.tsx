"use client";

import { useState } from "react";
import { Page } from "@/components/layout/page";
import { RelationBanners } from "@/components/relations/relation-banners";
import { Composer } from "./composer";
import { ConnectionBanner } from "./connection-banner";
import { Conversation } from "./conversation";
import { OfferBanner } from "./offer-banner";
import { OutcomeMoves } from "./outcome-moves";
import { PropertiesPlace } from "./properties-place";
import { QuoteProvider } from "./quote-message";
import { TicketHeader, TicketTop } from "./ticket-header";
import { TicketMenu } from "./ticket-menu";
import { TicketTitle } from "./ticket-title";
import { TimelineFilterMenu } from "./timeline-filter-menu";
import { useComposer, type Composer as ComposerState } from "./use-composer";
import { useOutgoing, type OutgoingMessages } from "./use-outgoing";
import { useTimelineFilter } from "./use-timeline-filter";
import { useTextEdit, type TextEdit } from "./use-text-edit";
import { useTicketPresence } from "./use-ticket-presence";
import { useTicketKeys } from "./use-ticket-keys";

type MiddleProps = { title: TextEdit; outgoing: OutgoingMessages; composer: ComposerState };

function Middle({ title, outgoing, composer }: MiddleProps) {
  const [filter, setFilter] = useTimelineFilter();
  return (
    <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
      <div className="px-4 pt-1 pb-3 md:px-7 md:pt-4.5">
        <div className="mx-auto flex max-w-190 items-end gap-2">
          <TicketTitle edit={title} />
          <TimelineFilterMenu filter={filter} onFilterChange={setFilter} />
        </div>
      </div>
      {/* Reversed, so that it opens on the newest message and stays there, without a script. */}
      <div className="flex flex-1 flex-col-reverse px-4 pb-3 md:px-7 lg:min-h-0 lg:overflow-y-auto">
        <div className="mx-auto mb-auto w-full max-w-190">
          <QuoteProvider value={composer.quote}>
            <Conversation filter={filter} outgoing={{ ...outgoing, edit: composer.edit }} />
          </QuoteProvider>
        </div>
      </div>
      <div className="sticky bottom-0 z-10 bg-canvas px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:bg-surface md:px-7 md:pb-4 lg:static">
        <div className="mx-auto max-w-190 md:pl-11">
          <OutcomeMoves />
          <Composer composer={composer} />
        </div>
      </div>
    </div>
  );
}

/** The whole page: on a desk two columns that scroll by themselves, on a phone one column with the composer at the thumb. */
export function TicketLayout() {
  const [sheet, setSheet] = useState(false);
  const title = useTextEdit("title");
  const outgoing = useOutgoing();
  const composer = useComposer(outgoing);
  const people = useTicketPresence(composer);
  useTicketKeys(composer, title);
  const showSheet = () => {
    setSheet(true);
  };
  return (
    <Page className="md:bg-surface md:[--ground:var(--color-surface)] lg:h-full lg:min-h-0">
      <TicketTop
        people={people}
        showProperties={showSheet}
        menu={<TicketMenu size="lg" composer={composer} title={title} showProperties={showSheet} />}
      />
      <TicketHeader people={people} menu={<TicketMenu size="md" composer={composer} title={title} />} />
      <ConnectionBanner />
      <OfferBanner />
      <RelationBanners />
      <div className="flex min-h-0 flex-1">
        <Middle title={title} outgoing={outgoing} composer={composer} />
        <PropertiesPlace open={sheet} onOpenChange={setSheet} />
      </div>
    </Page>
  );
}
