import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

/** What an installed copy is called and looks like. Its colours are the light canvas in sRGB: systems read no OKLCH here. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations();
  return {
    id: "/",
    name: t("product.name"),
    short_name: t("product.name"),
    description: t("layout.install.description"),
    lang: t("layout.install.language"),
    start_url: "/",
    display: "standalone",
    background_color: "#f7f6f2",
    theme_color: "#f7f6f2",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [{ name: t("layout.install.newRequest"), url: "/tickets/new" }],
  };
}
