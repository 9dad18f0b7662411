export type NavTarget = { href: string };

const score = (href: string, pathname: string, search: URLSearchParams) => {
  const [path = "", query = ""] = href.split("?");
  const exact = path === pathname;
  if (!exact && (path === "/" || !pathname.startsWith(`${path}/`))) return -1;
  const wanted = [...new URLSearchParams(query)];
  if (wanted.some(([name, value]) => search.get(name) !== value)) return -1;
  return path.length * 4 + (exact ? 2 : 0) + wanted.length;
};

/** The entry a page belongs to: the longest path, then the most query parameters; null when none fits. */
export function currentHref(entries: readonly NavTarget[], pathname: string, search: URLSearchParams): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const { href } of entries) {
    const own = score(href, pathname, search);
    if (own > bestScore) [best, bestScore] = [href, own];
  }
  return best;
}
