/** The rights a data subject may exercise (GDPR Art. 15–18, 20–22, and their CCPA counterparts). */
export const rights = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "automated-decisions",
  "opt-out",
  "limit-use",
] as const;

export type Right = (typeof rights)[number];

/** The rights to say no to selling, sharing and using: nobody is asked who they are (11 CCR 7026(d), 7027). */
export function isOptOut(right: Right): boolean {
  return right === "opt-out" || right === "limit-use";
}
