import { z } from "zod";
import { TicketNumber } from "../platform/ids";

export const exportFormats = ["pdf", "json"] as const;
export type TicketExportFormat = (typeof exportFormats)[number];

/** A file of one ticket with its conversation and history. */
export const TicketFileRequest = z.strictObject({ format: z.enum(exportFormats) });

/** Whose file somebody took. */
export const RecordTicketExport = z.object({ number: TicketNumber, format: z.enum(exportFormats) });
