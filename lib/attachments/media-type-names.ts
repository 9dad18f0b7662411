/** What a file is called that isn't known. */
export const UNKNOWN_TYPE = "application/octet-stream";
