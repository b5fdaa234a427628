/**
 * Marks what no published source gives: made up for the demonstration. A quiet sign beside it, once a row; the legend stands once on
 * every page, in the demonstration's banner.
 */
export const Illustrative = () => (
  <abbr className="illustrative" title="illustrative">
    <span aria-hidden="true">*</span>
    <span className="sr-only">illustrative</span>
  </abbr>
);
