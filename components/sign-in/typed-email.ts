const KEY = "appticket.email";

/** Keeps an address for the sign-in page, in this tab only: addresses have no place in a page's address. */
export function keepEmail(email: string): void {
  try {
    sessionStorage.setItem(KEY, email);
  } catch {
    // Private windows may refuse: it is typed again.
  }
}

/** The kept address, until somebody signs in here. */
export function keptEmail(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** Forgets the kept address. */
export function forgetEmail(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept then.
  }
}
