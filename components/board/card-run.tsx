"use client";

import { memo } from "react";
import { Drawn } from "@/components/ui/drawn";
import { useAlive } from "@/components/ui/use-alive";
import type { TicketRow } from "@/lib/tickets/rows";
import { BoardCard } from "./board-card";
import type { ColumnStatus, Place } from "./board-state";
import { useBoardTools } from "./board-tools";
import { CardFace, cardShape } from "./card-face";
import { cardOrder } from "./card-order";
import { withStatus } from "./move-plan";
import { useObserved } from "./observable";

/** A screenful of a column: what the server draws. */
const DRAWN_FIRST = 8;

/** Beyond what a tall screen shows of a column at rest. */
const DRAWN_ALWAYS = 14;

const list = "flex flex-col gap-2";
/** Cards out of sight are not drawn: with hundreds of them a drop would wait for all. Rings and shadows may reach out of a card. */
const unseen = "[contain-intrinsic-block-size:auto_6.5rem] [content-visibility:auto] [overflow-clip-margin:0.5rem]";

type SlotSpot = { index: number; height: number };

/** Where a card on its way would stand in a column: before this place; null when it isn't over it. */
export function useSlot(status: ColumnStatus, places: readonly Place[], lane: string | null): SlotSpot | null {
  const { store } = useBoardTools();
  const drag = useObserved(store.drag, (value) =>
    value?.over === status && value.by === "pointer" && (lane === null || value.lane === lane) ? value : null,
  );
  if (!drag) return null;
  const board = store.board.get();
  const dragged = board.tickets.get(drag.number);
  if (!dragged) return null;
  const indexOf = (number: number | null) => places.findIndex((place) => !place.gone && place.number === number);
  if (drag.slot) {
    const { under, over } = drag.slot;
    return { index: over === null ? indexOf(under) + 1 : indexOf(over), height: drag.height };
  }
  if (places.some(({ number, gone }) => number === drag.number && !gone)) return null;
  const order = cardOrder(status);
  const landed = { ...dragged, ...withStatus(status, new Date()) };
  const after = places.findIndex(({ number }) => {
    const row = board.tickets.get(number);
    return row !== undefined && order(landed, row) < 0;
  });
  return { index: after === -1 ? places.length : after, height: drag.height };
}

type Props = {
  status: ColumnStatus;
  places: readonly Place[];
  slot: SlotSpot | null;
  peek: number | null;
};

/** The card of a run that Tab comes to. */
function useTabStop(places: readonly Place[]): number | null {
  const { store } = useBoardTools();
  return useObserved(store.lastFocused, (current) =>
    places.some(({ number, gone }) => !gone && number === current)
      ? current
      : (places.find(({ gone }) => !gone)?.number ?? null),
  );
}

/** Cards one under the other, with the slot of the one on its way. */
export function CardRun({ status, places, slot, peek }: Props) {
  const alive = useAlive();
  const tabStop = useTabStop(places);
  if (!alive) {
    const draw = () =>
      places
        .slice(0, DRAWN_FIRST)
        .map(({ number }) => (
          <CardPlace
            key={number}
            number={number}
            status={status}
            tabStop={tabStop === number}
            peeked={false}
            deep={false}
          />
        ));
    return <Drawn as="ul" className={list} draw={draw} />;
  }
  const slotLine = slot ? (
    <li
      key="slot"
      aria-hidden
      style={{ height: slot.height }}
      className="shrink-0 rounded-lg bg-surface inset-ring-[1.5px] inset-ring-accent"
    />
  ) : null;
  return (
    <ul className={list}>
      {places.flatMap(({ number, gone }, index) => [
        slot?.index === index ? slotLine : null,
        gone ? (
          <LeftPlace key={`gone-${String(number)}`} ticket={gone} />
        ) : (
          <CardPlace
            key={number}
            number={number}
            status={status}
            tabStop={tabStop === number}
            peeked={peek === number}
            deep={index >= DRAWN_ALWAYS}
          />
        ),
      ])}
      {slot && slot.index >= places.length ? slotLine : null}
    </ul>
  );
}

/** Where a card stood that others moved, kept while a card below it is held. */
function LeftPlace({ ticket }: { ticket: TicketRow }) {
  const { me } = useBoardTools();
  return (
    <li aria-hidden inert className="rounded-lg inset-ring inset-ring-line">
      <div className={`${cardShape} invisible`}>
        <CardFace ticket={ticket} me={me} title={ticket.title} />
      </div>
    </li>
  );
}

const CardPlace = memo(function CardPlace({
  number,
  status,
  tabStop,
  peeked,
  deep,
}: {
  number: number;
  status: ColumnStatus;
  tabStop: boolean;
  peeked: boolean;
  /** Far down its column. */
  deep: boolean;
}) {
  const { store } = useBoardTools();
  const away = useObserved(store.drag, (drag) => drag?.number === number && drag.by === "pointer");
  return (
    <li
      data-glides={`card-${String(number)}`}
      className={away ? "rounded-lg opacity-80 inset-ring inset-ring-line-strong" : undefined}
    >
      <div className={deep ? unseen : undefined}>
        <BoardCard number={number} column={status} tabStop={tabStop} peeked={peeked} />
      </div>
    </li>
  );
});
