import * as lucide from "lucide";
import { drawn } from "../icon";

// What categories are drawn with.
export const AppWindow = /* @__PURE__ */ drawn(lucide.AppWindow);
export const BookOpen = /* @__PURE__ */ drawn(lucide.BookOpen);
export const Building = /* @__PURE__ */ drawn(lucide.Building);
export const Calendar = /* @__PURE__ */ drawn(lucide.Calendar);
export const Headphones = /* @__PURE__ */ drawn(lucide.Headphones);
export const IdCard = /* @__PURE__ */ drawn(lucide.IdCard);
export const KeyRound = /* @__PURE__ */ drawn(lucide.KeyRound);
export const Keyboard = /* @__PURE__ */ drawn(lucide.Keyboard);
export const Laptop = /* @__PURE__ */ drawn(lucide.Laptop);
export const Lightbulb = /* @__PURE__ */ drawn(lucide.Lightbulb);
export const MessageCircle = /* @__PURE__ */ drawn(lucide.MessageCircle);
export const Printer = /* @__PURE__ */ drawn(lucide.Printer);
export const Projector = /* @__PURE__ */ drawn(lucide.Projector);
export const Smartphone = /* @__PURE__ */ drawn(lucide.Smartphone);
export const Wifi = /* @__PURE__ */ drawn(lucide.Wifi);
export const Wrench = /* @__PURE__ */ drawn(lucide.Wrench);
