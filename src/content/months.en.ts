/** The months as English documents write them. */
export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The same where there is little room. */
export const shortMonths = months.map((month) => month.slice(0, 3));
