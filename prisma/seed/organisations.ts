import type { OrganisationFacts } from "@/lib/data/store/organisations";

/**
 * The 43 territorial police forces of England and Wales and, for each, the body that holds it to account (2026).
 * `ons` is the code of the police force area in the register of the Office for National Statistics. The short codes are
 * our own: they begin a finding's reference (WMP-2023-004).
 */
interface Area {
  readonly slug: string;
  readonly code: string;
  readonly ons: string;
  readonly force: string;
  readonly area: string;
  readonly body: Body;
}

type Body = "PCC" | "PFCC" | "Mayor" | "MOPAC" | "Police Authority Board";

const of = (slug: string, code: string, ons: string, force: string, area: string, body: Body = "PCC"): Area => ({
  slug,
  code,
  ons,
  force,
  area,
  body,
});

const AREAS: readonly Area[] = [
  of("avon-and-somerset", "AVS", "E23000036", "Avon and Somerset Constabulary", "Avon and Somerset"),
  of("bedfordshire", "BED", "E23000026", "Bedfordshire Police", "Bedfordshire"),
  of("cambridgeshire", "CAM", "E23000023", "Cambridgeshire Constabulary", "Cambridgeshire and Peterborough"),
  of("cheshire", "CHS", "E23000006", "Cheshire Constabulary", "Cheshire"),
  of("city-of-london", "COL", "E23000034", "City of London Police", "City of London", "Police Authority Board"),
  of("cleveland", "CLV", "E23000013", "Cleveland Police", "Cleveland"),
  of("cumbria", "CUM", "E23000002", "Cumbria Constabulary", "Cumbria", "PFCC"),
  of("derbyshire", "DER", "E23000018", "Derbyshire Constabulary", "Derbyshire"),
  of("devon-and-cornwall", "DVC", "E23000035", "Devon and Cornwall Police", "Devon, Cornwall and the Isles of Scilly"),
  of("dorset", "DOR", "E23000039", "Dorset Police", "Dorset"),
  of("durham", "DUR", "E23000008", "Durham Constabulary", "Durham"),
  of("dyfed-powys", "DYP", "W15000004", "Dyfed-Powys Police", "Dyfed-Powys"),
  of("essex", "ESX", "E23000028", "Essex Police", "Essex", "PFCC"),
  of("gloucestershire", "GLO", "E23000037", "Gloucestershire Constabulary", "Gloucestershire"),
  of("greater-manchester", "GMP", "E23000005", "Greater Manchester Police", "Greater Manchester", "Mayor"),
  of("gwent", "GWT", "W15000002", "Gwent Police", "Gwent"),
  of(
    "hampshire-and-isle-of-wight",
    "HIW",
    "E23000030",
    "Hampshire and Isle of Wight Constabulary",
    "Hampshire and Isle of Wight",
  ),
  of("hertfordshire", "HRT", "E23000027", "Hertfordshire Constabulary", "Hertfordshire"),
  of("humberside", "HUM", "E23000012", "Humberside Police", "Humberside"),
  of("kent", "KNT", "E23000032", "Kent Police", "Kent"),
  of("lancashire", "LAN", "E23000003", "Lancashire Constabulary", "Lancashire"),
  of("leicestershire", "LEI", "E23000021", "Leicestershire Police", "Leicester, Leicestershire and Rutland"),
  of("lincolnshire", "LIN", "E23000020", "Lincolnshire Police", "Lincolnshire"),
  of("merseyside", "MER", "E23000004", "Merseyside Police", "Merseyside"),
  of("metropolitan", "MPS", "E23000001", "Metropolitan Police Service", "London", "MOPAC"),
  of("norfolk", "NFK", "E23000024", "Norfolk Constabulary", "Norfolk"),
  of("north-wales", "NWP", "W15000001", "North Wales Police", "North Wales"),
  of("north-yorkshire", "NYP", "E23000009", "North Yorkshire Police", "York and North Yorkshire", "Mayor"),
  of("northamptonshire", "NPT", "E23000022", "Northamptonshire Police", "Northamptonshire", "PFCC"),
  of("northumbria", "NBA", "E23000007", "Northumbria Police", "Northumbria"),
  of("nottinghamshire", "NOT", "E23000019", "Nottinghamshire Police", "Nottinghamshire"),
  of("south-wales", "SWP", "W15000003", "South Wales Police", "South Wales"),
  of("south-yorkshire", "SYP", "E23000011", "South Yorkshire Police", "South Yorkshire", "Mayor"),
  of("staffordshire", "STA", "E23000015", "Staffordshire Police", "Staffordshire", "PFCC"),
  of("suffolk", "SFK", "E23000025", "Suffolk Constabulary", "Suffolk"),
  of("surrey", "SUR", "E23000031", "Surrey Police", "Surrey"),
  of("sussex", "SUS", "E23000033", "Sussex Police", "Sussex"),
  of("thames-valley", "TVP", "E23000029", "Thames Valley Police", "Thames Valley"),
  of("warwickshire", "WAR", "E23000017", "Warwickshire Police", "Warwickshire"),
  of("west-mercia", "WMC", "E23000016", "West Mercia Police", "West Mercia"),
  of("west-midlands", "WMP", "E23000014", "West Midlands Police", "West Midlands"),
  of("west-yorkshire", "WYP", "E23000010", "West Yorkshire Police", "West Yorkshire", "Mayor"),
  of("wiltshire", "WIL", "E23000038", "Wiltshire Police", "Wiltshire"),
];

/** The kind of each, as the register's table of them names it. */
const KIND: Record<Body, string> = {
  PCC: "commissioner",
  PFCC: "fire-and-crime-commissioner",
  Mayor: "mayor",
  MOPAC: "mayor",
  "Police Authority Board": "city-authority",
};

const BODY: Record<Body, (area: string, slug: string) => { readonly name: string; readonly slug: string }> = {
  PCC: (area, slug) => ({ name: `${area} Police and Crime Commissioner`, slug: `${slug}-pcc` }),
  PFCC: (area, slug) => ({ name: `${area} Police, Fire and Crime Commissioner`, slug: `${slug}-pfcc` }),
  Mayor: (area, slug) => ({ name: `Mayor of ${area}`, slug: `${slug}-mayor` }),
  MOPAC: () => ({ name: "Mayor’s Office for Policing and Crime", slug: "mopac" }),
  "Police Authority Board": () => ({
    name: "City of London Corporation Police Authority Board",
    slug: "city-of-london-police-authority-board",
  }),
};

const FORCES = AREAS.map(
  ({ slug, code, ons, force }): OrganisationFacts => ({
    kind: "force",
    name: force,
    label: force,
    slug,
    code,
    onsCode: ons,
  }),
);

const POLICING_BODIES = AREAS.map(
  ({ slug, area, body }): OrganisationFacts => ({
    kind: "policing-body",
    bodyKind: KIND[body],
    label: body,
    ...BODY[body](area, slug),
    oversees: slug,
  }),
);

const INSPECTORATE: OrganisationFacts = {
  kind: "inspectorate",
  name: "HMICFRS",
  label: "HMICFRS",
  slug: "hmicfrs",
};

/** Every organisation of the register; each force before the body that oversees it. */
export const ORGANISATIONS: readonly OrganisationFacts[] = [INSPECTORATE, ...FORCES, ...POLICING_BODIES];
