const KEY = "appticket.email";

/** Keeps an address for the sign-in page, in this tab only: addresses have no place in a page's address. */
export function keepEmail(email: string): void {
  try {
    sessionStorage.setItem(KEY, email);
  } catch {
    // Private windows may refuse: it is typed again.
  }
}

/** Gives the kept address back, once. */
export function takeEmail(): string {
  try {
    const email = sessionStorage.getItem(KEY) ?? "";
    sessionStorage.removeItem(KEY);
    return email;
  } catch {
    return "";
  }
}
