/** Marks what no published source gives: made up for the demonstration. */
export const Illustrative = () => <span className="illustrative">illustrative</span>;

/** The same in a list, once a row: a quiet sign, which `IllustrativeLegend` explains once a list. */
export const IllustrativeSign = () => (
  <abbr className="illustrative-sign" title="illustrative">
    *
  </abbr>
);

export const IllustrativeLegend = () => (
  <p className="list-legend">
    <b className="illustrative-sign">*</b> Illustrative, in whole or in part: no published source gives it. The page of
    the finding says which part.
  </p>
);
