import type { ServerResponse } from "node:http";

/** The content security policy of one answer; in development React and the reloading need more. */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Positions of menus and widths of bars are style attributes in server-rendered markup.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws: wss:" : ""}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}

const always: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Not no-referrer: that would blank the Origin header by which server actions know their own forms.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Puts the headers on an answer that every one of them carries. */
export function setSecurityHeaders(response: ServerResponse, policy: string, secure: boolean): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", policy);
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}
