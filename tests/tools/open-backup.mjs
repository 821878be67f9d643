#!/usr/bin/env node
// @ts-nocheck It is judged by what it reads, and stays a script that anybody can follow.
// A second opener of Habeas backups, written from docs/backup.md and docs/storage.md alone. It shares no code with
// `src`, so that what it reads is what the documents say. Usage: node open-backup.mjs FILE < passphrase
import { argon2id } from "@noble/hashes/argon2.js";
import { createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const hkdf = (secret, salt, info) => Buffer.from(hkdfSync("sha256", secret, salt, info, 32));
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function open(key, iv, sealed, aad = Buffer.alloc(0)) {
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(aad);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function readHead(file) {
  if (file.toString("latin1", 0, 8) !== "HABEASB1") throw new Error("not a backup");
  const length = file.readUInt32BE(8);
  const signed = file.subarray(0, 12 + length);
  return {
    signed,
    tag: file.subarray(12 + length, 44 + length),
    header: JSON.parse(signed.toString("utf8", 12)),
    payload: file.subarray(44 + length),
  };
}

function stretched(passphrase, { memoryKiB: m, passes: t, lanes: p, salt }) {
  return argon2id(passphrase.normalize("NFC"), Buffer.from(salt, "hex"), { m, t, p, dkLen: 32 });
}

/** The vault key out of the slot that the passphrase opens. */
function vaultKeyOf({ vaultId, slots }, passphrase, stretch) {
  for (const { id, kind, kdf, wrapped } of slots) {
    if (kind !== "passphrase") continue;
    const kek = hkdf(stretch(passphrase, kdf), Buffer.from(id, "hex"), "habeas/kek/pass/v1");
    const canonical = JSON.stringify(
      Object.fromEntries(Object.entries(kdf).sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    const aad = Buffer.concat([
      Buffer.from("habeas/slot/1"),
      Buffer.from(vaultId, "hex"),
      Buffer.from(id, "hex"),
      Buffer.from(canonical),
    ]);
    const bytes = Buffer.from(wrapped, "hex");
    try {
      return open(kek, bytes.subarray(0, 12), bytes.subarray(12), aad);
    } catch {
      continue; // another slot may open
    }
  }
  throw new Error("wrong passphrase");
}

function openPayload(key, payload, chunk) {
  const sealedLength = chunk + 16;
  const count = Math.max(Math.ceil(payload.length / sealedLength), 1);
  return Buffer.concat(
    Array.from({ length: count }, (_, i) => {
      const nonce = Buffer.alloc(12);
      nonce.writeBigUInt64BE(BigInt(i), 3);
      nonce[11] = i === count - 1 ? 1 : 0;
      return open(key, nonce, payload.subarray(i * sealedLength, (i + 1) * sealedLength));
    }),
  );
}

function objectsOf(plain) {
  const objects = new Map();
  for (let at = 0; ;) {
    const length = plain.readUInt16BE(at);
    at += 2;
    if (length === 0) {
      if (at !== plain.length) throw new Error("something follows the end");
      return objects;
    }
    const path = plain.toString("utf8", at, at + length);
    const bytes = Number(plain.readBigUInt64BE(at + length));
    at += length + 8;
    objects.set(path, plain.subarray(at, at + bytes));
    at += bytes;
  }
}

function mustAgree(manifest, objects) {
  const others = [...objects].filter(([path]) => path !== "manifest.json");
  if (others.length !== manifest.objects.length) throw new Error("objects missing");
  others.forEach(([path, bytes], i) => {
    const said = manifest.objects[i];
    if (said.path !== path || said.bytes !== bytes.length || said.sha256 !== sha256(bytes))
      throw new Error(`${path} is another`);
  });
}

function recordsIn(objects) {
  const records = new Map();
  for (const [path, bytes] of objects) {
    if (!path.startsWith("records/")) continue;
    for (let at = 0; at < bytes.length;) {
      const length = bytes.readUInt32BE(at + 16);
      records.set(bytes.toString("hex", at, at + 16), bytes.subarray(at + 20, at + 20 + length));
      at += 20 + length;
    }
  }
  return records;
}

function entriesIn(objects) {
  const entries = [];
  for (const [path, bytes] of objects) {
    if (!path.startsWith("journal/")) continue;
    for (let at = 0; at < bytes.length;) {
      const seq = Number(bytes.readBigUInt64BE(at));
      const length = bytes.readUInt32BE(at + 8);
      const sealed = bytes.subarray(at + 12, at + 12 + length);
      at += 12 + length;
      const more = bytes.readUInt32BE(at);
      at += 4;
      const none = more === 0xffffffff;
      entries.push({ seq, sealed, opening: none ? null : bytes.subarray(at, at + more) });
      if (!none) at += more;
    }
  }
  return entries;
}

function ringKeys(region, vaultKey, vaultId) {
  const key = hkdf(vaultKey, vaultId, "habeas/ring/v1");
  const aad = Buffer.concat([Buffer.from("habeas/ring/1"), vaultId, region.subarray(0, 16)]);
  const plain = open(key, region.subarray(16, 28), region.subarray(28), aad);
  return new Map(
    Array.from({ length: plain.readUInt32BE(0) }, (_, i) => {
      const slot = plain.subarray((i + 1) * 64, (i + 2) * 64);
      return [slot.toString("hex", 0, 16), slot.subarray(16, 48)];
    }),
  );
}

const kinds = {
  root: 1,
  page: 2,
  manifest: 3,
  case: 4,
  finding: 5,
  draft: 6,
  settings: 7,
  register: 8,
  entry: 9,
  opening: 10,
  shelf: 11,
};

/** Opens envelopes by the place they belong to. */
function opener(vaultId, keys) {
  return (store, kind, id, revision, keyId, envelope) => {
    const tail = Buffer.alloc(11);
    tail.writeBigUInt64BE(BigInt(revision));
    tail[8] = kinds[kind];
    tail.writeUInt16BE(1, 9);
    const name = Buffer.from(keyId, "hex");
    if (!name.equals(envelope.subarray(8, 24))) throw new Error("another key");
    const aad = Buffer.concat([
      Buffer.from("habeas/rec/1"),
      vaultId,
      Buffer.from(store),
      Buffer.from(id, "hex"),
      name,
      tail,
    ]);
    const plain = open(keys.get(keyId), envelope.subarray(24, 36), envelope.subarray(36), aad);
    return JSON.parse(plain.toString("utf8", 5, 5 + plain.readUInt32BE(1)));
  };
}

function attachment(bytes, caseKey, fileId) {
  if (bytes.toString("latin1", 0, 4) !== "HBA1") throw new Error("no attachment");
  const id = Buffer.from(fileId, "hex");
  const key = hkdf(caseKey, Buffer.concat([id, bytes.subarray(37, 53)]), "habeas/object/v1");
  const body = bytes.subarray(53);
  const count = Math.max(Math.ceil(body.length / 65_552), 1);
  return Buffer.concat(
    Array.from({ length: count }, (_, i) => {
      const nonce = Buffer.alloc(12);
      nonce.writeBigUInt64BE(BigInt(i), 3);
      nonce[11] = i === count - 1 ? 1 : 0;
      return open(
        key,
        nonce,
        body.subarray(i * 65_552, (i + 1) * 65_552),
        Buffer.concat([id, nonce.subarray(0, 11)]),
      );
    }),
  );
}

function contents(objects, vaultKey, { vaultId: id, generation }) {
  const vaultId = Buffer.from(id, "hex");
  const keys = ringKeys(objects.get("ring"), vaultKey, vaultId);
  keys.set(id, hkdf(vaultKey, vaultId, "habeas/sys/v1"));
  const openEnvelope = opener(vaultId, keys);
  const records = recordsIn(objects);
  const record = (kind, [name, revision], keyId) =>
    openEnvelope("rec", kind, name, revision, keyId, records.get(name));
  const root = record("root", [id, generation], id);
  if (root.records !== undefined && root.records + 1 !== records.size) throw new Error("records missing");
  const cards = root.pages.flatMap((ref) => record("page", ref, ref[0]));
  const keyOf = new Map(cards.map(({ keyId, summary }) => [summary.id, keyId]));
  const cases = cards.map(({ keyId, manifest, summary }) => {
    const { caseRevision, findings, files } = record("manifest", manifest, keyId);
    return {
      case: record("case", [summary.id, caseRevision], keyId),
      findings: findings.map((ref) => record("finding", ref, keyId)),
      files: files.map(({ fileId, bytes, sha256: said }) => {
        const content = attachment(objects.get(`files/${summary.id}/${fileId}`), keys.get(keyId), fileId);
        if (content.length !== bytes || sha256(content) !== said) throw new Error("file is another");
        return { fileId, bytes, sha256: said };
      }),
    };
  });
  const journal = entriesIn(objects).map(({ seq, sealed, opening }) => {
    const place = seq.toString(16).padStart(32, "0");
    const { body, hash } = openEnvelope("aud", "entry", place, 0, id, sealed);
    const keyId = body.caseId === null ? id : keyOf.get(body.caseId);
    const shown =
      opening === null || keyId === undefined
        ? null
        : openEnvelope("aud", "opening", place, 0, keyId, opening);
    return { seq, hash, body, opening: shown };
  });
  return {
    settings: record("settings", root.settings, id),
    shelf: root.shelf === undefined ? null : record("shelf", root.shelf, id),
    drafts: root.drafts.rows.map((ref) => record("draft", ref, root.drafts.keyId)),
    register: root.register.flatMap((ref) => record("register", ref, id)),
    cases,
    journal,
  };
}

/** Everything in a backup, in clear; throws where a single bit is not as the documents say. */
export function openBackup(file, passphrase, stretch = stretched) {
  const { signed, tag, header, payload } = readHead(file);
  if ((header.vaultFormat ?? 1) > 1) throw new Error("the records are of a later format");
  const vaultKey = vaultKeyOf(header, passphrase, stretch);
  const secret = hkdf(vaultKey, Buffer.from(header.vaultId, "hex"), "habeas/backup/v1");
  const fileKey = hkdf(secret, Buffer.from(header.salt, "hex"), "habeas/backup/file/v1");
  const headerKey = hkdf(fileKey, Buffer.alloc(0), "habeas/backup/header/v1");
  if (!timingSafeEqual(createHmac("sha256", headerKey).update(signed).digest(), tag))
    throw new Error("the head is another");
  const payloadKey = hkdf(fileKey, Buffer.alloc(0), "habeas/backup/payload/v1");
  const objects = objectsOf(openPayload(payloadKey, payload, header.chunk));
  const manifest = JSON.parse(objects.get("manifest.json").toString("utf8"));
  mustAgree(manifest, objects);
  return { manifest, ...contents(objects, vaultKey, header) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const passphrase = readFileSync(0, "utf8").replace(/\r?\n$/, "");
  process.stdout.write(`${JSON.stringify(openBackup(readFileSync(process.argv[2]), passphrase), null, 2)}\n`);
}
