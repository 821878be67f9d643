import words from "@zxcvbn-ts/language-common/src/diceware.json";

/** The 7,776 words that a suggested passphrase is made of: the long list of the EFF, each word once. */
export const passphraseWords: readonly string[] = words;
