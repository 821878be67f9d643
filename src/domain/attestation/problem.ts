/** Why an attestation cannot be signed. */
export type AttestationProblem =
  | { readonly code: "attestation-not-erasure" }
  | { readonly code: "attestation-empty" }
  | { readonly code: "attestation-no-controller" }
  | { readonly code: "attestation-no-signatory" }
  | { readonly code: "attestation-proof-unread" };
