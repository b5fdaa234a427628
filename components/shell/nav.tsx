import Link from "next/link";
import { CurrentPage } from "./current-page";
import { SlashToSearch } from "./slash-to-search";

export interface NavItem {
  href: string;
  label: string;
  /** This page, or one under it. Left out everywhere, the browser works it out from the address. */
  current?: boolean;
}

/** The main navigation, with a search that finds words or a reference. `search` is what was searched for. */
export const Nav = ({ items, search }: { items: readonly NavItem[]; search?: string }) => (
  <nav className="nav" aria-label="Main">
    <div className="inner">
      <ul>
        {items.map(({ href, label, current }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {items.every(({ current }) => current === undefined) && <CurrentPage />}
      <search>
        <form action="/findings" method="get">
          <input
            className="control"
            type="search"
            name="text"
            defaultValue={search}
            aria-label="Search findings, or give a reference"
            placeholder="Search, or a reference"
            maxLength={200}
          />
          <SlashToSearch />
        </form>
      </search>
    </div>
  </nav>
);
