/** The sheets documents are printed on. */
export type PaperSize = "A4" | "LETTER";

/** Countries that write on Letter. */
const letterCountries = /^(?:US|CA|MX|PH|CL|CO|VE|GT|CR|PA|DO|PR|SV|NI)$/;

function usual(): PaperSize {
  const { region } = new Intl.Locale(navigator.language).maximize();
  return region !== undefined && letterCountries.test(region) ? "LETTER" : "A4";
}

/** The sheet chosen in this window; it starts with the usual one of the country. */
class Paper {
  size: PaperSize = $state(usual());
}

/** The one choice of paper of the window. */
export const paper = new Paper();
