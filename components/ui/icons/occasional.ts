import * as lucide from "lucide";
import { drawn } from "../icon";

// On learners' pages too, but not before something is opened.
export const ArrowDown = /* @__PURE__ */ drawn(lucide.ArrowDown);
export const ChevronLeft = /* @__PURE__ */ drawn(lucide.ChevronLeft);
export const Copy = /* @__PURE__ */ drawn(lucide.Copy);
export const Download = /* @__PURE__ */ drawn(lucide.Download);
export const EyeOff = /* @__PURE__ */ drawn(lucide.EyeOff);
export const File = /* @__PURE__ */ drawn(lucide.File);
export const Minus = /* @__PURE__ */ drawn(lucide.Minus);
export const ShieldAlert = /* @__PURE__ */ drawn(lucide.ShieldAlert);
export const Tablet = /* @__PURE__ */ drawn(lucide.Tablet);
export const Trash2 = /* @__PURE__ */ drawn(lucide.Trash2);
