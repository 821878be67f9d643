/** The rights a data subject may exercise (GDPR Art. 15–18, 20–22, and their CCPA counterparts). */
export const rights = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "automated-decisions",
] as const;

export type Right = (typeof rights)[number];
