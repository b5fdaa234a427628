/** Marks what no published source gives: made up for the demonstration. */
export const Illustrative = () => <span className="illustrative">illustrative</span>;
