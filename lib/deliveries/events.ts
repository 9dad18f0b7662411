import type { DomainEvent } from "../platform/events";

/** What an administrator can do to a delivery. */
export type DeliveryEvent = DomainEvent & {
  name: "delivery.retried";
  subjectType: "delivery";
  data: { eventId: number; attempts: number };
};

export type DeliveryEventName = DeliveryEvent["name"];

/** Makes the event of a parked delivery that is tried again. */
export function deliveryRetried(deliveryId: number, data: DeliveryEvent["data"]): DeliveryEvent {
  return { name: "delivery.retried", subjectType: "delivery", subjectId: deliveryId, audience: "admin", data };
}
