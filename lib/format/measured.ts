const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });

/** A value with its unit: 1,234 cases, 88.5%. */
export const measured = (value: number, unit: string): string =>
  unit === "%" ? `${NUMBER.format(value)}%` : `${NUMBER.format(value)} ${unit}`;
