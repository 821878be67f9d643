import { expect, test } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { fromUtf8, utf8 } from "../../../src/lib/bytes.ts";
import type { Sealing } from "../../../src/storage/crypto/envelope.ts";
import { createSealed, type Means } from "../../../src/storage/sealed/open-sealed.ts";
import { findIn } from "../../support/find.ts";
import { change, closed, finding, purged, registerLine, settingsChanged, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";
import { dump, rowsOf } from "./disk-dump.ts";

/** Writes what it is given in the clear, as a vault without sealing would. */
const unsealed: Sealing = {
  seal: async (_key, _place, value) => utf8(JSON.stringify(value)),
  unseal: async (_key, _place, bytes) => JSON.parse(fromUtf8(bytes)) as unknown,
  unsealText: async (_key, _place, bytes) => fromUtf8(bytes),
};

const typed = {
  name: "Wilhelmina Óðinsdóttir",
  address: "Brönnerstraße 47",
  email: "w.odins@example.org",
  message: "Please forget my kidney stones",
  finding: "kidney stone ticket 8841",
  file: "the attached surgery report",
  draft: "half a letter to Wilhelmina",
  detail: "spoke with her sister Thyra",
  officer: "Ottoline Pfefferkorn",
};
const texts = Object.values(typed);

/** A vault in which every kind of record holds something personal. */
async function filled(means: Means): Promise<{ close: () => void }> {
  const vault = await createSealed(means, "correct horse battery", initialSettings);
  const { desk } = vault;
  const organisation = { ...initialSettings.organisation, officerName: typed.officer };
  await desk.settings.save({ ...initialSettings, organisation }, settingsChanged);
  const kase = unsaved({
    dataSubject: {
      name: typed.name,
      address: typed.address,
      relation: null,
      identifiers: [{ id: "0".repeat(32), kind: "email", value: typed.email }],
    },
    request: { receivedOn: unsaved().openedOn, channel: "post", message: typed.message },
  });
  const event = { ...change(kase).event, detail: { text: typed.detail } };
  await desk.cases.save({ kase, findings: [finding(kase, 1, typed.finding)], event });
  await desk.files.keep(kase.id, new Blob([typed.file]));
  await desk.drafts.save("letter", { text: typed.draft });
  const done = closed(unsaved({ number: "DSR-2026-002", dataSubject: kase.dataSubject }));
  await desk.cases.save(change(done));
  await desk.cases.purge(done.id, registerLine(done), purged);
  return vault;
}

test("nothing on disk shows a word of what was typed, in any form", async () => {
  const here = laptop();
  await filled(here);
  const found = (await dump(here)).flatMap(({ where, bytes }) => findIn(where, bytes, texts));
  expect(found).toEqual([]);
});

test("the control: with sealing off the same search finds every word that goes into records", async () => {
  const here = laptop();
  await filled({ ...here, sealing: unsealed });
  const found = (await dump(here)).flatMap(({ where, bytes }) => findIn(where, bytes, texts));
  const words = new Set(found.map(({ text }) => text));
  // The attachment is sealed in a file of its own, which the control leaves as it is.
  expect([...words].sort()).toEqual(texts.filter((text) => text !== typed.file).sort());
});

test("what stands in clear is random ids, places in the journal and one counter", async () => {
  const here = laptop();
  await filled(here);
  for (const { table, row } of await rowsOf(here)) {
    if (table === "rec") {
      expect(Object.keys(row).sort()).toEqual(["id", "sealed"]);
      expect(row["id"]).toMatch(/^[0-9a-f]{32}$/);
    } else if (table === "aud") {
      expect(Object.keys(row).sort()).toEqual(["opening", "sealed", "seq"]);
    } else {
      expect(row).toEqual({ k: "generation", value: expect.any(Number) as number });
    }
  }
  const names = here.files.dump().map(({ name }) => name);
  for (const name of names) {
    expect(name).toMatch(/^(header|root|ring-[ab]|log-[ab]|fresh|att\/[0-9a-f]{32}\/[0-9a-f]{32})$/);
  }
});
