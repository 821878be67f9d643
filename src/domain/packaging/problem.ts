/** What stands between the review and a package. */
export type PackageBlock =
  | { readonly code: "package-identity-open" }
  | { readonly code: "package-undecided"; readonly count: number }
  | { readonly code: "package-nothing-included" }
  | { readonly code: "package-letter-not-final" };

/** Why a step with a package is refused. */
export type PackageProblem =
  | { readonly code: "package-unknown" }
  | { readonly code: "package-leak-unexplained"; readonly count: number }
  | { readonly code: "package-secrets-unconfirmed" }
  | { readonly code: "package-delivered-already" }
  | { readonly code: "package-delivered-before-built" };
