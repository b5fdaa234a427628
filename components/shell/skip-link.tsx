/** The first thing the keyboard reaches: past the navigation, to the page. */
export const SkipLink = () => (
  <a className="skip" href="#main">
    Skip to the page
  </a>
);
