import { z } from "zod";
import { soughtText } from "@/lib/platform/text";

export const SearchWords = z.strictObject({ q: soughtText(200) });
