/** What a script learns from how the console ends. Documented in docs/console.md. */
export const exitCodes = {
  ok: 0,
  failure: 1,
  usage: 2,
  signedOut: 3,
  notFound: 4,
  conflict: 5,
  network: 6,
  later: 7,
  cancelled: 130,
} as const;
export type Ending = keyof typeof exitCodes;
