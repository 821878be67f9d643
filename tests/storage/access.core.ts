import { beforeEach, describe, expect, test } from "vitest";
import { randomBytes, sameBytes, utf8 } from "../../src/lib/bytes.ts";
import type { Access } from "../../src/domain/access.ts";
import { initialSettings } from "../../src/domain/settings.ts";
import { accessTo } from "../../src/storage/access.ts";
import { argon2idKey } from "../../src/storage/crypto/argon2.ts";
import { mac } from "../../src/storage/crypto/keys.ts";
import { changeSlots } from "../../src/storage/disk/change-slots.ts";
import { openHeader, slotsOf } from "../../src/storage/disk/header.ts";
import { newHeader } from "../../src/storage/disk/new-header.ts";
import type { Opener } from "../../src/domain/access.ts";
import { OpfsDouble } from "../support/opfs-double.ts";
import { createSealed, openSealed } from "../../src/storage/sealed/open-sealed.ts";
import { change, finding, first, unsaved } from "./kase.ts";
import { laptop, quickKey } from "./means.ts";
import { rowsOf } from "./sealed/disk-dump.ts";

let files: OpfsDouble;
let access: Access;
let mark: Uint8Array;

/** What hangs on the vault key, so that two openers can be seen to give the same one. */
async function opened(opener: Opener): Promise<Uint8Array> {
  const { keys } = await openHeader(files, quickKey, opener);
  return mac(keys.root, utf8("x"));
}
const opens = async (opener: Opener): Promise<boolean> =>
  opened(opener).then(
    (found) => sameBytes(found, mark),
    () => false,
  );
const onDisk = (): string => Buffer.from(files.dump()[0]!.bytes).toString("latin1");
const device = () => ({ credential: "c0ffee", salt: "5a".repeat(32), output: randomBytes(32) });

beforeEach(async () => {
  files = new OpfsDouble();
  await (await newHeader(quickKey, "old")).write(files);
  access = accessTo(files, quickKey);
  mark = await opened("old");
});

describe("the passphrase", () => {
  test("is changed without changing the vault key, and the old one opens nothing any more", async () => {
    const before = (await slotsOf(files))[0]!;
    await access.changePassphrase("old", "new");
    expect([await opens("new"), await opens("old")]).toEqual([true, false]);
    // Nor does its slot lie in either copy of the header.
    expect(onDisk()).not.toContain(before.wrapped);
  });

  test("is changed without touching a byte of anything but the header, and what was kept is there", async () => {
    const here = laptop();
    const vault = await createSealed(here, "old", initialSettings);
    const kase = unsaved();
    await vault.desk.cases.save(change(kase, [finding(kase, 1, "x")]));
    await vault.desk.files.keep(kase.id, new Blob(["y".repeat(1000)]));
    const besides = async (): Promise<unknown> => ({
      files: here.files.dump().filter(({ name }) => name !== "header"),
      rows: await rowsOf(here),
    });
    const [before, header] = [await besides(), JSON.stringify(await slotsOf(here.files))];
    await accessTo(here.files, quickKey).changePassphrase("old", "new");
    expect(await besides()).toEqual(before);
    expect(JSON.stringify(await slotsOf(here.files))).not.toBe(header);
    vault.close();
    const again = await openSealed(here, "new");
    expect(await first(again.desk.cases.watch(kase.number))).toMatchObject({ id: kase.id });
    expect(await first(again.desk.findings.watch(kase.id))).toHaveLength(1);
    again.close();
  });

  test("that is empty is a wrong one", async () => {
    await expect(openHeader(files, argon2idKey, "")).rejects.toMatchObject({ code: "wrong-passphrase" });
  });

  test("is not changed by somebody who does not know it", async () => {
    await expect(access.changePassphrase("guess", "new")).rejects.toMatchObject({ code: "wrong-passphrase" });
    expect([await opens("old"), await opens("new")]).toEqual([true, false]);
  });

  test("changed while the power goes, opens the vault as exactly one of old and new", async () => {
    const seen = new Set<string>();
    for (let step = 1; ; step += 1) {
      files = new OpfsDouble();
      await (await newHeader(quickKey, "old")).write(files);
      mark = await opened("old");
      let touched = 0;
      files.onTouch = () => {
        touched += 1;
        if (touched === step) throw new Error("power");
      };
      const done = await accessTo(files, quickKey)
        .changePassphrase("old", "new")
        .then(
          () => true,
          () => false,
        );
      files.onTouch = () => undefined;
      files.crash();
      const state = `${await opens("old")} ${await opens("new")}`;
      expect(["true false", "false true"]).toContain(state);
      seen.add(state);
      // What the crash left of the old slot is gone once the vault was opened again.
      if (state === "false true") expect((await slotsOf(files)).length).toBe(1);
      if (done) break;
    }
    expect(seen.size).toBe(2);
  });

  test("replaced just before a crash leaves nothing of its slot after the next unlocking", async () => {
    const before = (await slotsOf(files))[0]!;
    let flushes = 0;
    files.onTouch = (_, how) => {
      if (how === "flush" && (flushes += 1) === 2) throw new Error("power");
    };
    await expect(access.changePassphrase("old", "new")).rejects.toThrow("power");
    files.onTouch = () => undefined;
    files.crash();
    expect(onDisk()).toContain(before.wrapped);
    expect(await opens("new")).toBe(true);
    expect(onDisk()).not.toContain(before.wrapped);
  });
});

describe("the recovery key", () => {
  test("opens the vault from the moment it is made, and a new passphrase can be set with it", async () => {
    const { text } = await access.makeRecoveryKey("old");
    expect(await access.ways()).toMatchObject({ recovery: "unchecked" });
    const recoveryKey = text.toLowerCase().replaceAll("-", " ");
    expect(await opens({ recoveryKey })).toBe(true);
    await access.changePassphrase({ recoveryKey }, "new");
    expect([await opens("new"), await opens("old"), await opens({ recoveryKey })]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("is nowhere on the disk", async () => {
    const { text } = await access.makeRecoveryKey("old");
    for (const form of [text, text.replaceAll("-", "")]) expect(onDisk()).not.toContain(form);
  });

  test.for([
    ["one character wrong", (text: string) => (text.startsWith("0") ? "1" : "0") + text.slice(1)],
    ["of another vault", () => "0000-0000-0000-0000-0000-0000-0000-0000"],
    ["cut short", (text: string) => text.slice(0, -1)],
    ["nothing", () => ""],
  ] as const)("with %s opens nothing", async ([, change]) => {
    const { text } = await access.makeRecoveryKey("old");
    await expect(opened({ recoveryKey: change(text) })).rejects.toMatchObject({ code: "wrong-key" });
  });

  test("made anew leaves the checked one valid until the new sheet was checked", async () => {
    const one = await access.makeRecoveryKey("old");
    await access.recoveryKeyChecked("old", one.id);
    const two = await access.makeRecoveryKey("old");
    expect(await access.ways()).toMatchObject({ recovery: "checked" });
    expect([await opens({ recoveryKey: one.text }), await opens({ recoveryKey: two.text })]).toEqual([
      true,
      true,
    ]);
    await access.recoveryKeyChecked("old", two.id);
    expect([await opens({ recoveryKey: one.text }), await opens({ recoveryKey: two.text })]).toEqual([
      false,
      true,
    ]);
    const three = await access.makeRecoveryKey("old");
    const four = await access.makeRecoveryKey("old");
    expect(await opens({ recoveryKey: three.text })).toBe(false);
    expect(await opens({ recoveryKey: four.text })).toBe(true);
  });
});

describe("a passkey", () => {
  test("opens the vault with its secret, and is asked for by what stands in the header", async () => {
    const passkey = device();
    await access.addPasskey("old", passkey);
    const { passkeys } = await access.ways();
    expect(passkeys).toMatchObject([{ credential: passkey.credential, salt: passkey.salt }]);
    expect(await opens({ passkey })).toBe(true);
    await expect(opened({ passkey: { ...passkey, output: randomBytes(32) } })).rejects.toMatchObject({
      code: "wrong-key",
    });
    await expect(opened({ passkey: { ...passkey, credential: "00" } })).rejects.toMatchObject({
      code: "wrong-key",
    });
  });

  test("taken away opens nothing any more, and the passphrase still does", async () => {
    const passkey = device();
    await access.addPasskey("old", passkey);
    const [found] = (await access.ways()).passkeys;
    await access.removePasskey({ passkey }, found!.id);
    expect([await opens({ passkey }), await opens("old")]).toEqual([false, true]);
  });
});

test("a slot of a kind that only a later version knows is carried along when others change", async () => {
  const later = { kind: "later", of: [1, 2] };
  // The change is typed for what this version knows; a later one may hand anything.
  await changeSlots(files, quickKey, "old", (slots) => [...slots, later as never]);
  await access.makeRecoveryKey("old");
  expect(onDisk()).toContain(JSON.stringify(later));
  expect(await opens("old")).toBe(true);
});

test("the last passphrase cannot be taken away", async () => {
  await expect(changeSlots(files, quickKey, "old", () => [])).rejects.toMatchObject({ code: "bug" });
  expect(await opens("old")).toBe(true);
});

test("to prove an opener writes nothing, whatever it answers", async () => {
  const before = onDisk();
  await access.prove("old");
  await expect(access.prove("guess")).rejects.toMatchObject({ code: "wrong-passphrase" });
  expect(onDisk()).toBe(before);
});
