import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Outstanding", template: "%s · Outstanding" },
  description: "The register of what police inspectors found, until it is put right.",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#12263a" },
    { media: "(prefers-color-scheme: dark)", color: "#0b131b" },
  ],
};

/** Around every page. Each is made for its request: a page made earlier could not carry the nonce its scripts need. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
