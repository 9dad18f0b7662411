import { z } from "zod";
import { BeginUpload } from "@/lib/attachments/schema";

/** What is said of a file beside its bytes. */
export const FileToSend = z.strictObject({ name: BeginUpload.shape.name });
