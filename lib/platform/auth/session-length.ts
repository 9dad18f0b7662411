/** How long a sign-in lasts, whether it is used or not. */
export const SESSION_S = 30 * 24 * 60 * 60;
