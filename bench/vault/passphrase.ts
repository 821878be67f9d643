/** Opens the vaults of the bench. */
export const passphrase = "anchor bacon candle dolphin ember falcon";
