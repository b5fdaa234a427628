import { drawn, SEED } from "./figure";

/** What a page, a query, a spreadsheet, a header or a reader of words could take for something else than words. Well known, and inert in ours. */
const SIGNS = [
  ...[
    "<script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "<svg onload=window.ran=1>",
    "</textarea><b>",
    "<!--",
    "-->",
  ],
  ...[
    "]]>",
    "&lt;b&gt;",
    "&#60;b&#62;",
    '" onfocus="window.ran=1',
    "' onfocus='window.ran=1",
    "javascript:window.ran=1",
    "<a href=//evil.example>x</a>",
  ],
  ...[
    "'; drop table finding; --",
    '" or ""="',
    "1 or 1=1",
    "\\'",
    "%27",
    "$1",
    "$$",
    "{{7*7}}",
    "$" + "{7*7}",
    "<%= 7 %>",
    "#{7}",
    "{0}",
    "%s%n%d",
  ],
  ...[
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "|",
    "../../etc/passwd",
    "C:\\a\\b",
    "/a//b",
    "~",
    "http://evil.example/?a=b&c=d#e",
  ],
  ...[
    "null",
    "undefined",
    "NaN",
    "true",
    "[object Object]",
    "__proto__",
    "constructor",
    "-0",
    "1e400",
    "0x10",
    "2024-02-30",
  ],
  ...[
    "é",
    "e\u0301",
    "ﬁ",
    "İı",
    "ß",
    "Ω",
    "中文字",
    "한국어",
    "עברית",
    "العربية",
    "हिन्दी",
    "🚔",
    "👩🏽‍✈️",
    "\u{1F1EC}\u{1F1E7}",
    "𝔘𝔫𝔦",
  ],
  ...[
    "a\u200bb",
    "a\u00adb",
    "\u202eabc\u202c",
    "a\u2028b",
    "a\u2029b",
    "\ufeffa",
    "a\u00a0b",
    "a\u0085b",
    "line one\nline two",
    "a\n\n\nb",
    "*b* _i_ `c` # h",
  ],
] as const;

/** As many different hostile texts, the same ones from the same seed: each sign by itself, then two and three of them side by side. */
export function hostileTexts(many: number): readonly string[] {
  const draw = drawn(SEED);
  const sign = () => SIGNS[draw(SIGNS.length)] ?? "";
  const texts = new Set<string>(SIGNS.map((one) => `x ${one} x`));
  while (texts.size < many) texts.add(`x ${sign()} ${sign()}${draw(2) === 0 ? ` ${sign()}` : ""} x`);
  return [...texts].slice(0, many);
}
