/** The oldest versions without a known hole; the registry here answers no `npm audit`. */
const floors = { next: "16.4.5", react: "19.3.1", "react-dom": "19.3.1", nodemailer: "10.0.5" };

type Lockfile = { packages: Record<string, { version?: string }> };

/** Which packages of a lockfile, at any depth, are older than they may be. */
export function belowSecurityFloor(lockfile: Lockfile): string[] {
  return Object.entries(floors).flatMap(([name, floor]) =>
    Object.entries(lockfile.packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .filter(([, { version = "0" }]) => isOlder(version, floor))
      .map(([path, { version = "?" }]) => `${path} is ${version}, and has to be ${floor} or later`),
  );
}

function isOlder(version: string, floor: string): boolean {
  const [release = "", prerelease] = version.split("-", 2);
  const parts = release.split(".").map(Number);
  for (const [index, wanted] of floor.split(".").map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return prerelease !== undefined;
}
