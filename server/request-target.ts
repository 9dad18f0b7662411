/** Whether a request's target can be understood: a path, whole percent-encoding, no control characters. */
export function isSoundTarget(target: string | undefined): boolean {
  if (target?.startsWith("/") !== true || target.length > 8_192) return false;
  const [path = ""] = target.split("?", 1);
  // Read leniently, what is no text would be looked for as something that nobody wrote; only people type a bare percent sign.
  if (path.startsWith("/api/v1/") && !isDecodable(target.slice(path.length))) return false;
  // Two slashes at the start would be read as another site's address by what builds URLs from this.
  if (path.startsWith("//") || path.includes("\\")) return false;
  return isSoundPath(path) && !/%00/.test(target) && !hasControlCharacter(target);
}

function isSoundPath(path: string): boolean {
  return isDecodable(path) && !hasControlCharacter(decodeURIComponent(path));
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function hasControlCharacter(text: string): boolean {
  return /[\x00-\x1f\x7f]/.test(text);
}
