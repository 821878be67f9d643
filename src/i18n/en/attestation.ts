export const attestation = {
  title: "Attestation",
};
