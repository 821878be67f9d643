import type { Part } from "../../../domain/guide/guide.ts";
import { closing, controller, namesTheRequest, person } from "../words.ts";

const moving = { term: "fastTrack.userMoving" } as const;
const moved = { term: "fastTrack.userMoved" } as const;
const organisationMoving = { term: "fastTrack.organisationMoving" } as const;

/** Copies of user data on their way from your systems into Microsoft's cloud. */
export const fastTrackMigration: Part = {
  system: "fasttrack-migration",
  name: "FastTrack: data in migration",
  holds: "Copies of mailboxes and files that Microsoft's migration systems hold while they move them.",
  role: {
    microsoft: "processor",
    text: "In migration services Microsoft is processor and your organisation is controller. Everything in migration counts as migration data.",
    rules: ["PS-ROUTE-04", "FT-MIG-01", "FT-MIG-02"],
  },
  holder: "Microsoft, as processor",
  gates: [
    {
      id: "copies-gone",
      state: "lapsed",
      rights: ["delete"],
      when: { term: "fastTrack.organisationMoved" },
      text: "The migration of your organisation as a whole is complete, so in the normal course every copy has been deleted. No period is stated and no attestation is offered: write “lapsed by retention, not verified”.",
      rules: ["FT-MIG-11"],
    },
    {
      id: "restriction-not-described",
      state: "silent",
      rights: ["restrict"],
      when: { not: moved },
      text: "Not described in the source: restriction while the data is in migration. Record the means used.",
      rules: ["FT-MIG-02"],
    },
  ],
  steps: [
    {
      id: "give-access-from-source",
      stage: "copy",
      rights: ["access"],
      when: moving,
      title: "Give access from your own source system",
      text: "While the user's data is in the migration systems, access is given from the system it comes from.",
      actor: controller,
      channel: "Your source system",
      evidence: "Source system and copy",
      rules: ["FT-MIG-04"],
    },
    {
      id: "export-from-source",
      stage: "copy",
      rights: ["export"],
      when: moving,
      title: "Take the export from your own source system",
      text: "While the user's data is in the migration systems, the export is taken from the system it comes from.",
      actor: controller,
      channel: "Your source system",
      evidence: "Record of the export",
      rules: ["FT-MIG-06"],
    },
    {
      id: "follow-destination",
      stage: "copy",
      when: moved,
      title: "Follow the guide of the destination service",
      text: "The user is migrated and the data is in the destination service. Its own guide takes over for every right; choose that system as well.",
      actor: controller,
      channel: "Guide of the destination service",
      evidence: "Day on which the user's migration was complete",
      rules: ["FT-MIG-07"],
    },
    {
      id: "correct-in-source",
      stage: "change",
      rights: ["rectify"],
      when: moving,
      title: "Correct the data in your own source system",
      text: "While the user's data is in the migration systems, correction is made in the system it comes from. Look again in the destination once the migration is done.",
      actor: controller,
      channel: "Your source system",
      evidence: "Record of the change; the look at the destination afterwards",
      rules: ["FT-MIG-05"],
    },
    {
      id: "ask-deletion-of-copy",
      stage: "delete",
      rights: ["delete"],
      when: organisationMoving,
      title: "Submit a deletion request to the FastTrack team for the copy in migration",
      text: "Migration systems may hold a copy for some time after the user's migration is finished. It goes early only on a request to the FastTrack team.",
      actor: controller,
      channel: "FastTrack deletion request (go.microsoft.com/fwlink/?linkid=874544)",
      message: {
        to: "The FastTrack team",
        subject: "Data subject request (GDPR): deletion of migration data, reference {caseNumber}",
        body: [
          ...namesTheRequest,
          "Please delete every copy of the data of the person below that your migration systems hold, and confirm it with the day.",
          person,
          ...closing,
        ],
      },
      takes: { days: null, text: "No period is stated." },
      irreversible: true,
      evidence: "Day of submission and answer",
      warnings: [
        {
          kind: "warning",
          text: "Deleting at the source or at the destination leaves this copy in place.",
          rules: ["FT-MIG-08"],
        },
      ],
      rules: ["FT-MIG-10"],
    },
  ],
  notes: [
    {
      kind: "finding",
      when: { fact: "fastTrack.userMigration", is: "not-started" },
      text: "The migration of this person's data has not begun: nothing of it is in FastTrack's systems yet. Answer from your own source system, and tell those who run the migration.",
      rules: ["FT-MIG-02"],
    },
    {
      kind: "warning",
      when: organisationMoving,
      text: "The request falls into a running migration: take special care, and tell those who run it before anything is changed.",
      rules: ["FT-MIG-03"],
    },
    {
      kind: "warning",
      rights: ["delete"],
      when: organisationMoving,
      text: "Migration systems may hold a copy for some time after the user's own migration is finished; no period is stated.",
      rules: ["FT-MIG-08"],
    },
    {
      kind: "warning",
      rights: ["delete"],
      when: { fact: "directory.accountState", is: "permanently-deleted" },
      text: "Removing the user account does not by itself remove the copy in migration.",
      rules: ["FT-MIG-09"],
    },
    {
      kind: "warning",
      rights: ["delete"],
      when: { all: [moved, organisationMoving] },
      text: "The user's migration is complete, the organisation's is not. Between these two days an erasure needs the FastTrack request as well as the destination service.",
      rules: ["FT-MIG-12"],
    },
  ],
};
