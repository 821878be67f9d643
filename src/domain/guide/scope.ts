import { guideRights, type Gate, type Guide, type GuideRight, type Part } from "./guide.ts";
import type { Judgement, World } from "./world.ts";

/** A gate that holds, and why. */
export interface HeldGate {
  readonly gate: Gate;
  readonly judged: Judgement;
}

/** One system of the case with the gates that hold there. */
export interface JudgedPart {
  readonly guide: Guide;
  readonly part: Part;
  readonly held: readonly HeldGate[];
}

/** Whether a piece of a guide counts for the rights asked. */
export function concerns(rights: readonly GuideRight[] | undefined, asked: readonly GuideRight[]): boolean {
  return rights === undefined || rights.some((right) => asked.includes(right));
}

/** The rights asked, in the words of the guides. */
export function rightsAsked(world: World): readonly GuideRight[] {
  const asked = world.listed("rights");
  return guideRights.filter((right) => asked.includes(right));
}

/** The parts of the guides that are in scope, the case itself first. */
export function partsInScope(guides: readonly Guide[], world: World): readonly JudgedPart[] {
  const systems = world.listed("systems");
  const asked = rightsAsked(world);
  const all = guides.flatMap((guide) => guide.parts.map((part) => ({ guide, part })));
  const inScope = [
    ...all.filter(({ part }) => part.system === "case"),
    ...all.filter(({ part }) => systems.includes(part.system)),
  ];
  return inScope.map(({ guide, part }) => {
    const held = part.gates
      .filter((gate) => concerns(gate.rights, asked))
      .map((gate) => ({ gate, judged: world.judge(gate.when) }))
      .filter(({ judged }) => judged.holds);
    return { guide, part, held };
  });
}
