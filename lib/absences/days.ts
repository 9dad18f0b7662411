/** A day as columns hold it. */
export const toColumn = (day: string) => new Date(`${day}T00:00:00Z`);

/** A column's day, as 2026-11-22. */
export const toDay = (column: Date) => column.toISOString().slice(0, 10);
