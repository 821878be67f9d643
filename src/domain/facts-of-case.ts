import { blank } from "../lib/text.ts";
import type { Case } from "./case.ts";
import type { Facts } from "./facts.ts";
import type { Right } from "./right.ts";

/** The rights as the guides name them; those that no guide describes have no name there. */
const guideRights: Readonly<Partial<Record<Right, string>>> = {
  access: "access",
  rectification: "rectify",
  erasure: "delete",
  restriction: "restrict",
  portability: "export",
};

/** The right of ours that the guides call so; null for a name they do not use. */
export function rightNamed(guideRight: string): Right | null {
  const found = Object.entries(guideRights).find(([, name]) => name === guideRight);
  return (found?.[0] ?? null) as Right | null; // a key of the record above
}

/** Rules for honouring requests, and duties or rights of others that stand against them (D365-PRE-04 to -06). */
function validityFacts({ validity }: Case): Facts {
  switch (validity?.result) {
    case "clear":
      return { "request.meetsOwnRules": true, "request.conflict": "none" };
    case "conflicts-in-part":
      return { "request.meetsOwnRules": true, "request.conflict": "part" };
    case "conflicts-as-a-whole":
      return { "request.conflict": "whole" };
    case "no-data-held":
      return { "request.dataHeld": false };
    case "manifestly-unfounded":
    case "excessive":
      return { "request.meetsOwnRules": false };
    case "unclear":
    case undefined:
      return {};
  }
}

function identityFacts({ identity }: Case): Facts {
  if (identity === null || identity.result === "doubtful") return {};
  return { "identity.verified": identity.result === "confirmed" };
}

/** What can be searched on, and tickets named, as far as the request itself told; an answer given later counts more. */
function identifierFacts({ dataSubject: { name, identifiers } }: Case): Facts {
  const values = (ticket: boolean): readonly string[] =>
    identifiers.filter(({ kind }) => (kind === "ticket") === ticket).map(({ value }) => value);
  const marks = [...new Set([...(blank(name) ? [] : [name]), ...values(false)])];
  const tickets = values(true);
  return {
    ...(marks.length === 0 ? {} : { "support.identifiers": marks }),
    ...(tickets.length === 0 ? {} : { "support.tickets": tickets }),
  };
}

/** What the case itself already answers of the fact dictionary. */
export function knownFromCase(kase: Case): Facts {
  const { relation } = kase.dataSubject;
  return {
    regime: kase.regime,
    rights: kase.rights.flatMap((right) => guideRights[right] ?? []),
    "request.receivedOn": kase.request.receivedOn,
    "requester.kind": "data-subject",
    ...(relation === null ? {} : { "subject.kind": relation }),
    ...identityFacts(kase),
    ...validityFacts(kase),
  };
}

/** Everything known for the guides: the answers given, and over them what the case records. */
export function factsOfCase(kase: Case): Facts {
  return factsWith(kase, kase.scope?.answers ?? {});
}

/** The same with other answers, e.g. those of a run of the guides that is not adopted yet. */
export function factsWith(kase: Case, answers: Facts): Facts {
  return { ...identifierFacts(kase), ...answers, ...knownFromCase(kase) };
}
