import { conflict } from "../platform/errors";

/** The error for a link that is unknown, used or expired: which, its holder sees on the page. */
export const linkEnded = () => conflict("signIn.errors.linkEnded");
