/** How people are named in passing. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
