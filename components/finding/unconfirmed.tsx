/** Marks what a force recorded itself and no inspector has confirmed: without it, it would look like the inspectorate’s. */
export const Unconfirmed = () => <span className="unconfirmed">not confirmed by HMICFRS</span>;
