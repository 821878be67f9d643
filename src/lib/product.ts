/** What this program calls itself in the documents and records it makes; the version is that of `package.json`. */
export const product = { name: "Habeas", version: "0.1.0" } as const;
