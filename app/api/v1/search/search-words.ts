import { z } from "zod";
import { lineOfText } from "@/lib/platform/text";

export const SearchWords = z.strictObject({ q: lineOfText(200) });
