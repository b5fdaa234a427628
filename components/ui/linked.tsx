import { isWebAddress, splitAddresses } from "@/lib/format/web-addresses";

/** A text that people gave, with the web addresses in it as links. */
export const Linked = ({ text }: { text: string }) =>
  splitAddresses(text).map((piece, at) =>
    "address" in piece ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <a key={at} href={piece.address} rel="noreferrer" className="wrap-anywhere">
        {piece.address}
      </a>
    ) : (
      piece.words
    ),
  );

/** Where something is reported: a letter or a file by its name, which leads to where it can be read if that is known. */
export const Source = ({ source, address }: { source: string; address: string | null }) =>
  address && isWebAddress(address) ? (
    <a href={address} rel="noreferrer" className="wrap-anywhere">
      {source}
    </a>
  ) : (
    <Linked text={source} />
  );
