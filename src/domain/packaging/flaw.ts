/** What can be wrong with a file of a package. */
export type PackageFlaw = "changed" | "missing" | "unlisted" | "malformed";
