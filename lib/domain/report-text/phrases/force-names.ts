/** Territorial forces of England and Wales, and the national forces that HMICFRS also inspects, by their own names. */
export const FORCE_NAMES = [
  "Avon and Somerset Constabulary|Avon and Somerset Police",
  "Bedfordshire Police",
  "Cambridgeshire Constabulary|Cambridgeshire Police",
  "Cheshire Constabulary|Cheshire Police",
  "City of London Police",
  "Cleveland Police",
  "Cumbria Constabulary|Cumbria Police",
  "Derbyshire Constabulary|Derbyshire Police",
  "Devon and Cornwall Police|Devon & Cornwall Police|Devon and Cornwall Constabulary",
  "Dorset Police",
  "Durham Constabulary|Durham Police",
  "Dyfed-Powys Police|Dyfed Powys Police",
  "Essex Police",
  "Gloucestershire Constabulary|Gloucestershire Police",
  "Greater Manchester Police",
  "Gwent Police",
  "Hampshire and Isle of Wight Constabulary|Hampshire Constabulary|Hampshire Police|Hampshire & Isle of Wight Constabulary",
  "Hertfordshire Constabulary|Hertfordshire Police",
  "Humberside Police",
  "Kent Police",
  "Lancashire Constabulary|Lancashire Police",
  "Leicestershire Police",
  "Lincolnshire Police",
  "Merseyside Police",
  "Metropolitan Police Service|Metropolitan Police",
  "Norfolk Constabulary|Norfolk Police",
  "North Wales Police",
  "North Yorkshire Police",
  "Northamptonshire Police",
  "Northumbria Police",
  "Nottinghamshire Police",
  "South Wales Police",
  "South Yorkshire Police",
  "Staffordshire Police",
  "Suffolk Constabulary|Suffolk Police",
  "Surrey Police",
  "Sussex Police",
  "Thames Valley Police",
  "Warwickshire Police",
  "West Mercia Police|West Mercia Constabulary",
  "West Midlands Police",
  "West Yorkshire Police",
  "Wiltshire Police|Wiltshire Constabulary",
  "British Transport Police",
  "Civil Nuclear Constabulary",
  "Ministry of Defence Police",
  "Police Service of Northern Ireland",
].map((names) => names.split("|"));

const every = FORCE_NAMES.flat().sort((a, b) => b.length - a.length);

/** Any name of any force, to stand inside a larger pattern. */
export const FORCE_NAME_PATTERN = `(?:${every.join("|")})`;

/** The area that a force is named after, as titles of assessments use it alone: "Cleveland PEEL 2015". */
export const areaOf = (name: string): string => name.replace(/ (?:Police Service|Police|Constabulary)$/, "");
