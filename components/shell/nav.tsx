import { type NavItem, NavLink } from "./nav-link";
import { SlashToSearch } from "./slash-to-search";

/** The main navigation; with a search that finds words or a reference, for those who see findings. `search` is what was searched for. */
export const Nav = ({
  items,
  search,
  searches = true,
}: {
  items: readonly NavItem[];
  search?: string;
  searches?: boolean;
}) => (
  <nav className="nav" aria-label="Main">
    <div className="inner">
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} />
          </li>
        ))}
      </ul>
      {searches && (
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
      )}
    </div>
  </nav>
);
