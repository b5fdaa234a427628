/** On every page of the demonstration, on screen and on paper: which day it is there, and by which sign what is made up is marked. */
export const DemonstrationBanner = ({ day }: { day: string }) => (
  <aside className="demonstration" aria-label="Demonstration">
    <p className="inner">
      {`Demonstration: today is ${day}. What published sources do not give is illustrative, marked `}
      <b className="illustrative">*</b>
    </p>
  </aside>
);
