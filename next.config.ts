import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    "mariadb",
    "@prisma/adapter-mariadb",
    "pino",
    "bcryptjs",
    "nodemailer",
    "pdfkit",
    "sharp",
    "file-type",
    "@aws-sdk/client-s3",
  ],
  // Only a build that is measured has the empty page that its figures are set against.
  pageExtensions: process.env["APPTICKET_BENCH"] === "1" ? ["bench.tsx", "tsx", "ts"] : ["tsx", "ts"],
  images: { unoptimized: true },
  // The title comes with the page: streamed after it, it is missing for a moment whenever a page is read again.
  htmlLimitedBots: /./,
  devIndicators: false,
  // `npm run check` holds the types, tests included; a production installation has no type packages to build with.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin({
  requestConfig: "./lib/platform/i18n/request.ts",
  // Read at build: neither a browser nor a page of the server carries what reads ICU messages.
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
})(config);
