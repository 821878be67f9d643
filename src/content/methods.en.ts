/** How data was removed, by the method codes of outcomes (standards D.2). */
export const methods: Readonly<Record<string, string>> = {
  "hard-delete": "erased for good",
  overwrite: "overwritten",
  "crypto-erase": "made unreadable by destroying its key",
  "media-destroy": "destroyed together with its medium",
  anonymise: "made anonymous",
  aggregate: "merged into figures that name nobody",
  "unlink-account": "separated from the account",
  "expire-from-backup": "left to run out with its backup",
  "expire-from-retention": "left to run out with its holding period",
  "vendor-ticket": "erased by the provider at our written request",
};
