import type { Part } from "../../../domain/guide/guide.ts";

/** Data about administrators around Dynamics 365, which the document leaves out. */
export const administratorData: Part = {
  system: "d365-administrator-data",
  name: "Administrator data around Dynamics 365",
  holds: "Data about the people who administer the applications.",
  role: {
    microsoft: null,
    text: "The document stops at Customer Data and names administrator data as needing another route, without giving one or a role.",
    rules: ["D365-GEN-01"],
  },
  holder: "Microsoft",
  gates: [
    {
      id: "no-route",
      state: "silent",
      text: "Not described in the source: no route for any right. Record by which means you dealt with it. You may ask Microsoft's Privacy Response Center who answers; nothing says that it must.",
      rules: ["D365-GEN-01"],
    },
  ],
  steps: [],
  notes: [],
};
