import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["mariadb", "@prisma/adapter-mariadb", "pino", "bcryptjs", "nodemailer"],
  images: { unoptimized: true },
  devIndicators: false,
  // `npm run check` holds the types, tests included; a production installation has no type packages to build with.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
