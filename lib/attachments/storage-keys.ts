/** Where the small picture of a file lies. */
export const thumbnailKey = (storageKey: string) => `${storageKey}-thumb`;

/** The file that a key of the storage belongs to. */
export const fileOfKey = (key: string) => key.replace(/-thumb$/, "");
