import { expect, test } from "vitest";
import { catalogue, groundsAgainst, groundsOf } from "../../src/content/grounds/index.ts";
import type { Case } from "../../src/domain/case.ts";
import { decisionOn } from "../../src/domain/decisions/rulings.ts";
import type { Ground, GroundEffect } from "../../src/domain/ground.ts";
import type { LawFamily } from "../../src/domain/law-family.ts";
import { familyOf } from "../../src/domain/law-family.ts";
import { rights, type Right } from "../../src/domain/right.ts";
import { decideRight } from "../../src/domain/steps/decide-right.ts";
import { recordBalance } from "../../src/domain/steps/weigh.ts";
import { accepted, answerDay, janesCase } from "../support/janes-case.ts";

/** A law of each family. */
const lawOf: Readonly<Record<LawFamily, string>> = {
  eu: "eu-gdpr",
  uk: "uk-gdpr",
  california: "ccpa",
  us: "us-va",
  ch: "ch-fadp",
  ca: "ca-pipeda",
  qc: "ca-qc",
  br: "br-lgpd",
  other: "nz",
};

const results = { grants: "granted", limits: "limited", refuses: "refused" } as const;

interface Row {
  readonly regime: string;
  readonly right: Right;
  readonly effect: GroundEffect;
  readonly ground: Ground;
}

/** Every ground of every law, for every right that it fits, and for everything it can carry. */
const rows: readonly Row[] = Object.entries(lawOf).flatMap(([, regime]) =>
  groundsOf(regime).flatMap((ground) =>
    ground.rights.flatMap((right) => ground.effects.map((effect) => ({ regime, right, effect, ground }))),
  ),
);

function decided({ regime, right, effect, ground }: Row, words = "The reasons in fact."): Case {
  const kase = janesCase({ regime, rights: [right] });
  const weighing = {
    id: "b",
    on: answerDay,
    whose: "a colleague",
    harm: "names an informer",
    redaction: "the style betrays who wrote",
    result: "withhold",
  } as const;
  const weighed = ground.weighs ? accepted(recordBalance(kase, weighing, answerDay)).kase : kase;
  const part = {
    id: "p",
    sourceId: null,
    part: "everything",
    aspect: right === "objection" ? (ground.aspect ?? "own-situation") : null,
    result: results[effect],
    ground,
    words,
    until: null,
  } as const;
  return accepted(decideRight(weighed, { right, on: answerDay, parts: [part] }, answerDay)).kase;
}

test("every ground to grant, limit or refuse is reached by a decision, which keeps its article", () => {
  const table = rows.map((row) => {
    const part = decisionOn(decided(row), row.right)?.parts[0];
    expect(part, row.ground.code).toMatchObject({
      result: results[row.effect],
      ground: { code: row.ground.code, article: row.ground.article, iri: row.ground.iri },
    });
    return `${row.regime.padEnd(10)} ${row.right.padEnd(20)} ${results[row.effect].padEnd(8)} ${part?.ground?.article ?? ""}`;
  });
  process.stdout.write(`${table.join("\n")}\n`);
  expect(table.length).toBeGreaterThan(250);
  expect(new Set(rows.map(({ ground }) => ground.code)).size).toBe(
    Object.values(catalogue).reduce((sum, grounds) => sum + grounds.length, 0),
  );
});

/** The refusals of the standards, B.1 to B.3, each by the article that a letter prints. */
const wanted: readonly (readonly [regime: string, right: Right, article: string])[] = [
  ["eu-gdpr", "access", "GDPR Art. 15(4)"],
  ["eu-gdpr", "access", "GDPR Art. 12(5), manifestly unfounded"],
  ["eu-gdpr", "access", "GDPR Art. 12(5), excessive"],
  ["eu-gdpr", "access", "GDPR Art. 12(5), abusive intent"],
  ["eu-gdpr", "access", "GDPR Art. 11(2)"],
  ["eu-gdpr", "access", "GDPR Art. 12(6)"],
  ["eu-gdpr", "access", "GDPR Art. 23 with national law"],
  ["eu-gdpr", "rectification", "GDPR Art. 16 with Art. 5(1)(d)"],
  ["eu-gdpr", "rectification", "GDPR Art. 16"],
  ...["a", "b", "c", "d", "e"].map((letter) => ["eu-gdpr", "erasure", `GDPR Art. 17(3)(${letter})`] as const),
  ["eu-gdpr", "erasure", "GDPR Art. 17(1)"],
  ["eu-gdpr", "restriction", "GDPR Art. 18(1)"],
  ["eu-gdpr", "portability", "GDPR Art. 20(1), “provided”"],
  ["eu-gdpr", "portability", "GDPR Art. 20(1)(a)"],
  ["eu-gdpr", "portability", "GDPR Art. 20(1)(b)"],
  ["eu-gdpr", "portability", "GDPR Art. 20(3)"],
  ["eu-gdpr", "portability", "GDPR Art. 20(4)"],
  ["eu-gdpr", "objection", "GDPR Art. 21(1), compelling grounds"],
  ["eu-gdpr", "objection", "GDPR Art. 21(1), legal claims"],
  ["eu-gdpr", "objection", "GDPR Art. 21(6), public interest"],
  ...["a", "b", "c"].map(
    (letter) => ["eu-gdpr", "automated-decisions", `GDPR Art. 22(2)(${letter})`] as const,
  ),
  ["eu-gdpr", "automated-decisions", "GDPR Art. 22(4) with Art. 9(2)(a) or (g)"],
  ["uk-gdpr", "access", "UK GDPR Art. 15(1A)"],
  ["uk-gdpr", "access", "DPA 2018 Sch. 2 paras. 16 and 17"],
  ...[2, 5, 19, 21, 22, 23, 24, 25].map(
    (number) => ["uk-gdpr", "access", `DPA 2018 Sch. 2 para. ${number}`] as const,
  ),
  ["uk-gdpr", "access", "DPA 2018 Sch. 3"],
  ["uk-gdpr", "automated-decisions", "UK GDPR Art. 22B, conditions"],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (number) => ["ccpa", "erasure", `Cal. Civ. Code 1798.105(d)(${number})`] as const,
  ),
  ["ccpa", "access", "11 CCR 7024(d)"],
  ["ccpa", "access", "Cal. Civ. Code 1798.130(b)"],
  ["ccpa", "rectification", "11 CCR 7023, six months"],
  ["ccpa", "access", "Cal. Civ. Code 1798.145(h)(3)"],
  ["ccpa", "access", "Cal. Civ. Code 1798.145(k)"],
  ["ccpa", "access", "Cal. Civ. Code 1798.145(a)"],
  ["ccpa", "access", "11 CCR 7060 to 7062"],
  ["ccpa", "opt-out", "11 CCR 7026(e)"],
  ["ccpa", "limit-use", "11 CCR 7027, fraud"],
  ["us-va", "access", "Privacy law of the state, authentication"],
  ["us-va", "access", "Privacy law of the state, manifestly unfounded, excessive or repetitive"],
  ["ch-fadp", "access", "FADP Art. 26(1)(a)"],
  ["ch-fadp", "access", "FADP Art. 26(1)(b)"],
  ["ch-fadp", "access", "FADP Art. 26(1)(c)"],
  ["ch-fadp", "access", "FADP Art. 26(2)(a)"],
  ["ca-pipeda", "access", "PIPEDA 9(1)"],
  ["ca-pipeda", "access", "PIPEDA 9(3)(a)"],
  ["ca-qc", "access", "Private sector Act s. 40"],
  ["br-lgpd", "access", "LGPD Art. 18 §4 I"],
  ["br-lgpd", "access", "LGPD Art. 18 §4 II"],
];

test.for(wanted)("%s: %s can be limited or refused on %s", ([regime, right, article]) => {
  expect(groundsAgainst(regime, right).map((ground) => ground.article)).toContain(article);
});

test.for(rows.filter(({ effect }) => effect !== "grants"))(
  "$regime $right: no decision on $ground.article without words",
  ({ regime, right, effect, ground }) => {
    const part = {
      id: "p",
      sourceId: null,
      part: "everything",
      aspect: right === "objection" ? (ground.aspect ?? ("own-situation" as const)) : null,
      result: results[effect],
      until: null,
    };
    const kase = janesCase({ regime, rights: [right] });
    const decide = (rest: { ground: Ground | null; words: string }): unknown =>
      decideRight(kase, { right, on: answerDay, parts: [{ ...part, ...rest }] }, answerDay);
    expect(decide({ ground, words: " " })).toMatchObject({ problem: { code: "missing", field: "words" } });
    expect(decide({ ground: null, words: "why" })).toMatchObject({
      problem: { code: "missing", field: "decision-ground" },
    });
  },
);

test("nothing refuses or limits an objection to direct marketing", () => {
  for (const regime of Object.values(lawOf)) {
    const against = groundsOf(regime).filter(
      ({ rights: of, effects, aspect }) =>
        of.includes("objection") && !effects.includes("grants") && aspect === "direct-marketing",
    );
    expect(against).toEqual([]);
  }
  for (const ground of [
    ...groundsOf("eu-gdpr"),
    ...groundsOf("us-va"),
    { code: "own" as const, article: "house rules" },
  ]) {
    const part = {
      id: "p",
      sourceId: null,
      part: "newsletter",
      aspect: "direct-marketing",
      result: "refused",
      ground,
      words: "we would like to go on",
      until: null,
    } as const;
    const kase = janesCase({ rights: ["objection"] });
    expect(decideRight(kase, { right: "objection", on: answerDay, parts: [part] }, answerDay).ok).toBe(false);
  }
});

test("codes are used once, articles say their law, and terms of DPV are full addresses", () => {
  const all = Object.values(catalogue).flat();
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  for (const { code, article, iri, words, rights: of } of all) {
    expect(article, code).toMatch(/GDPR|DPA|Cal\. Civ|CCR|Privacy law|FADP|PIPEDA|Private sector|LGPD/);
    expect(words, code).not.toBe("");
    expect(of.length, code).toBeGreaterThan(0);
    if (iri !== null)
      expect(iri, code).toMatch(/^https:\/\/w3id\.org\/dpv\/(?:legal\/eu\/gdpr|justifications)#[A-Z]/);
  }
});

test("every right has a ground to grant it, under every law that knows it", () => {
  const californian: readonly Right[] = ["opt-out", "limit-use"];
  for (const regime of ["eu-gdpr", "uk-gdpr"]) {
    for (const right of rights.filter((one) => !californian.includes(one))) {
      const granting = groundsOf(regime).filter(
        ({ rights: of, effects }) => of.includes(right) && effects.includes("grants"),
      );
      expect(granting.length, `${regime} ${right}`).toBeGreaterThan(0);
    }
  }
  expect(familyOf("us-hipaa")).toBe("other");
});
