import type { ReactNode } from "react";

const PLACES = ["Your work", "Findings", "Inspections", "Forces", "People", "Help"];

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <nav>
        {PLACES.map((place) => (
          <a key={place} href="/register">
            {place}
          </a>
        ))}
      </nav>
      <main>{children}</main>
    </>
  );
}
