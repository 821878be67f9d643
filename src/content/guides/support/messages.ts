/** Whom Microsoft answers in support matters, roles spelled out. */
export const microsoftSupport =
  "Microsoft support: your technical account manager at Microsoft, or a new support request";
