import { describe, expect, test } from "vitest";
import { readRequest } from "../../src/domain/intake.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

const today = calendarDate("2026-11-23"); // a Monday

const received = (mail: string): string[] =>
  readRequest(mail, today).flatMap((one) =>
    one.field === "received-on" ? [`${one.value} ${one.words} ${one.countedFrom ?? "told"}`] : [],
  );
const rights = (mail: string, law?: string): string[] =>
  readRequest(mail, today, law)
    .flatMap((one) => (one.field === "right" ? [one.value] : []))
    .toSorted();
const laws = (mail: string, law?: string): string[] =>
  readRequest(mail, today, law).flatMap((one) => (one.field === "regime" ? [one.value] : []));

describe("days told by how far they are", () => {
  // Counted on the calendar from Monday 23 November 2026.
  test.for([
    ["This letter arrived yesterday. Please delete my data.", "2026-11-22 yesterday"],
    ["We received this the day before yesterday: delete my data.", "2026-11-21 the day before yesterday"],
    ["It came in today. Please delete my data.", "2026-11-23 today"],
    ["I wrote to you last Monday and ask for a copy of my data.", "2026-11-16 last Monday"],
    ["I called you last Friday. Please delete my data.", "2026-11-20 last Friday"],
    ["I sent my request three days ago: delete my data.", "2026-11-20 three days ago"],
    ["Gestern eingegangen: Ich bitte um Auskunft.", "2026-11-22 Gestern"],
    ["Ich habe vergangenen Freitag angerufen und bitte um Löschung.", "2026-11-20 vergangenen Freitag"],
    ["Vor fünf Tagen habe ich Ihnen geschrieben. Ich bitte um Auskunft.", "2026-11-18 Vor fünf Tagen"],
    ["Vorgestern erhalten. Bitte löschen Sie meine Daten.", "2026-11-21 Vorgestern"],
    ["Reçu hier : droit d'accès.", "2026-11-22 hier"],
    ["Je vous ai écrit lundi dernier, je demande l'effacement.", "2026-11-16 lundi dernier"],
    ["Arrivé avant-hier : effacement.", "2026-11-21 avant-hier"],
    ["Il y a deux jours, je vous ai envoyé ma demande d'accès.", "2026-11-21 Il y a deux jours"],
  ] as const)("%s", ([mail, found]) => {
    expect(received(mail)).toEqual([`${found} 2026-11-23`]);
  });

  test("are counted from the date of the mail that says so", () => {
    const mail =
      "From: Ann Lee <ann@contoso.example>\nDate: Wed, 18 Nov 2026 10:00:00 +0000\nTo: dpo@contoso.example\nSubject: Fwd: request\n\nThis came in yesterday.\n\n---------- Forwarded message ---------\nFrom: Jo Ray <jo@fabrikam.example>\nSubject: my data\n\nPlease delete my data.\n\nJo Ray";
    expect(received(mail)).toContain("2026-11-17 yesterday 2026-11-18");
  });

  test("that tell of something else are no day of receipt", () => {
    expect(received("Delete the photo of me at yesterday's party.")).toEqual([]);
    expect(received("Der Newsletter von gestern ist Werbung. Bitte löschen Sie meine Daten.")).toEqual([]);
  });
});

describe("saying no to selling and sharing", () => {
  test.for([
    ["Do not sell or share my personal information."],
    ["I want to opt out of the sale of my data."],
    ["I opt-out."],
    ["Please stop selling my data."],
    ["Verkaufen Sie meine Daten nicht."],
    ["Ich möchte, dass Sie meine Daten nicht verkaufen."],
    ["Ne vendez pas mes données."],
    ["Je refuse la vente de mes données."],
  ] as const)("%s is an opt-out under the CCPA", ([mail]) => {
    expect(rights(mail, "ccpa")).toEqual(["opt-out"]);
  });

  test.for([
    ["Limit the use of my sensitive personal information."],
    ["Bitte die Nutzung meiner sensiblen Daten einschränken."],
    ["Limitez l'utilisation de mes données sensibles."],
  ] as const)("%s limits under the CCPA", ([mail]) => {
    expect(rights(mail, "ccpa")).toEqual(["limit-use"]);
  });

  test("is an objection under the GDPR, unless the statute of California speaks, which suggests itself", () => {
    expect(rights("Please do not sell my data, I opt out.")).toEqual(["objection"]);
    expect(rights("Limitez l'utilisation de mes données sensibles.")).toEqual(["restriction"]);
    expect(rights("Do not sell or share my personal information!")).toEqual(["opt-out"]);
    expect(laws("Do not sell or share my personal information!")).toEqual(["ccpa"]);
    expect(laws("Do not sell or share my personal information!", "us-va")).toEqual([]);
  });

  test("goes by the law that the message names before that of the desk", () => {
    expect(rights("Under the Colorado Privacy Act I opt out.")).toEqual(["opt-out"]);
    expect(laws("Under the Colorado Privacy Act I opt out.")).toEqual(["us-co"]);
    expect(rights("Under the GDPR: I opt out.", "ccpa")).toEqual(["objection"]);
  });
});
