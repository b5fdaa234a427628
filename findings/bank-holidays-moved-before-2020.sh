#!/bin/sh
# date-holidays 3.37.0 (npm), England and Wales: new Holidays("GB", "ENG").
#
# Days that were proclaimed are right from 2020 on, so one takes the years before for right as well. They are not: of the
# royal wedding of 29 April 2011 nothing is known, and in 2002 and 2012, when the spring bank holiday was moved into June to
# stand beside a jubilee, it is still on the last Monday of May. A term of working days that is counted over such a day,
# for an old case or a trend over many years, is one day out, or two.
#
# Published (The London Gazette; gov.uk/bank-holidays has 2012): 3 and 4 June 2002, not 27 May; 29 April 2011;
# 4 and 5 June 2012, not 28 May.
# Seen: 2002 has 27 May, neither day of June; 2011 has no 29 April; 2012 has 28 May and 5 June, not 4 June.
# Exits 1 when that is no longer so.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts date-holidays@3.37.0 >/dev/null
cat >run.mjs <<'JS'
import Holidays from "date-holidays";
const days = new Set([2002, 2011, 2012, 2022].flatMap((year) =>
  new Holidays("GB", "ENG").getHolidays(year).map(({ date }) => date.slice(0, 10))));
const published = {
  "2002-05-27": false, "2002-06-03": true, "2002-06-04": true,
  "2011-04-29": true,
  "2012-05-28": false, "2012-06-04": true, "2012-06-05": true,
  "2022-05-30": false, "2022-06-02": true, "2022-06-03": true,
};
const wrong = Object.keys(published).filter((day) => days.has(day) !== published[day]);
for (const day of Object.keys(published))
  console.log(day, "published:", published[day] ? "yes" : "no", "date-holidays:", days.has(day) ? "yes" : "no");
const seen = "2002-05-27 2002-06-03 2002-06-04 2011-04-29 2012-05-28 2012-06-04";
process.exit(wrong.join(" ") === seen ? 0 : 1);
JS
node run.mjs
