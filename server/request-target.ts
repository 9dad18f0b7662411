/** Whether a request's target can be understood: a path, whole percent-encoding, no control characters. */
export function isSoundTarget(target: string | undefined): boolean {
  if (target?.startsWith("/") !== true || target.length > 8_192) return false;
  const [path = ""] = target.split("?", 1);
  // Two slashes at the start would be read as another site's address by what builds URLs from this.
  if (path.startsWith("//") || path.includes("\\")) return false;
  return isSoundPath(path) && !/%00/.test(target) && !hasControlCharacter(target);
}

function isSoundPath(path: string): boolean {
  try {
    return !hasControlCharacter(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function hasControlCharacter(text: string): boolean {
  return /[\x00-\x1f\x7f]/.test(text);
}
