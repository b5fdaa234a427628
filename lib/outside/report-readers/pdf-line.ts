/** A line of a page as it grows, and where it stands: points from the left and from the bottom. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  height: number;
}
