/** The reasons for Engage that a letter tells, each by itself; nothing where it tells none. */
export const Reasons = ({ reasons }: { reasons: readonly string[] }) =>
  reasons.length > 0 && (
    <ul>
      {reasons.map((reason) => (
        <li key={reason} className="published small">
          {reason}
        </li>
      ))}
    </ul>
  );
