import type { Note, Part } from "../../../domain/guide/guide.ts";
import { employeeSteps } from "./employee-steps.ts";
import { retiredProduct } from "./shared.ts";

const notes: readonly Note[] = [
  { ...retiredProduct, rules: ["SE-EMP-DEF-01"] },
  {
    kind: "limit",
    rights: ["restrict"],
    when: { not: { fact: "socialEngagement.licenceNeeded", is: true } },
    text: "Search topics and social profiles stay. Administrators take over the deleted user's social profiles and may delete them when asked.",
    rules: ["SE-EMP-RES-02"],
  },
  {
    kind: "limit",
    rights: ["delete"],
    when: { not: { fact: "socialEngagement.licenceNeeded", is: true } },
    text: "Search topics and social profiles are left standing. Administrators inherit the profiles and can delete them when asked; list them as open items.",
    rules: ["SE-EMP-DEL-02"],
  },
  {
    kind: "finding",
    rights: ["delete"],
    when: { term: "socialEngagement.powerBi" },
    text: "Entries in the Power BI engagement report become anonymous when the employee's data is deleted. Copies exported before are not reached.",
    rules: ["SE-EMP-DEL-03", "SE-EMP-DEF-04"],
  },
];

/** Employees of your organisation who used the application. */
export const employee: Part = {
  system: "social-engagement-employee",
  name: "Social Engagement: employees",
  holds: "User profile, own settings, alert addresses, social profiles, names in Power BI reports.",
  role: {
    microsoft: "processor",
    text: "Your organisation is controller of its employees' data in the application. Microsoft is processor.",
    rules: ["SE-EMP-DEF-01", "SE-EMP-DEF-02", "SE-EMP-DEF-03"],
  },
  holder: "Our organisation (Social Engagement)",
  gates: [
    {
      id: "licence-needed",
      state: "blocked",
      rights: ["delete"],
      when: { fact: "socialEngagement.licenceNeeded", is: true },
      text: "The employee still needs the application. Deletion works by removing the licence, so it waits; the address can be taken out of alerts now.",
      spares: ["leave-alerts"],
      rules: ["SE-EMP-DEL-01"],
    },
  ],
  steps: employeeSteps,
  notes,
};
