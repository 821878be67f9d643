export const findings = {
  title: "Findings",
};
