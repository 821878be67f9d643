import { describe, expect, test } from "vitest";
import { attestationWords } from "../../src/content/attestation.en.ts";
import { packageWords } from "../../src/content/package.en.ts";
import { drawUpAttestation } from "../../src/domain/attestation/draw-up.ts";
import { writeLetter } from "../../src/domain/steps/write-letter.ts";
import type { StartedWorker } from "../../src/files/disposable.ts";
import type { OutputCalls } from "../../src/files/output-calls.ts";
import { letterText, outputOver } from "../../src/files/output-over.ts";
import { outputServed } from "../../src/files/output-served.ts";
import { Failure } from "../../src/lib/failure.ts";
import { serve } from "../../src/lib/port.ts";
import { accepted, answerDay, contoso, janesCase } from "../support/janes-case.ts";
import { planned } from "../support/reviewed.ts";
import { letterTemplates } from "../support/letters.ts";

/** Workers that are two ends of a channel; `ended` counts those that were put away. */
function workers(served: OutputCalls = outputServed): {
  start: () => StartedWorker;
  counts: { started: number; ended: number };
  die: () => void;
} {
  const counts = { started: 0, ended: 0 };
  let tellDeath: () => void = () => undefined;
  return {
    counts,
    die: () => tellDeath(),
    start: () => {
      const { port1, port2 } = new MessageChannel();
      const stop = serve<OutputCalls>(port2, served);
      counts.started += 1;
      return {
        endpoint: port1,
        onDeath: (tell) => (tellDeath = tell),
        end: () => {
          counts.ended += 1;
          stop();
          port1.close();
          port2.close();
        },
      };
    },
  };
}

async function codeOf(job: Promise<unknown>): Promise<string> {
  try {
    await job;
    return "done";
  } catch (error) {
    return error instanceof Failure ? error.code : "another error";
  }
}

const never: OutputCalls = {
  ...outputServed,
  verifyPackage: () => new Promise(() => undefined),
  buildPackage: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
};

describe("the output desk", () => {
  test("builds, checks and verifies a package, each in a worker that is put away", async () => {
    const { start, counts } = workers();
    const desk = outputOver(start);
    const progress: number[] = [];
    const built = await desk.buildPackage(planned(), packageWords, null, {
      onProgress: (done, total) => progress.push(done / total),
    });
    expect(built.name).toBe("dsr-2026-014-export-1.zip");
    expect(progress.length).toBeGreaterThan(0);
    expect(await desk.leakCheck(built.bytes, [{ text: "Tom Baker", variants: [] }], null)).toEqual([]);
    expect(await desk.verifyPackage(new Blob([built.bytes]))).toMatchObject({ kind: "intact" });
    expect(counts).toEqual({ started: 3, ended: 3 });
  });

  test("prints attestations and letters", async () => {
    const desk = outputOver(workers().start);
    const remarks = { limits: "", remarks: "", practice: false };
    const draft = drawUpAttestation(janesCase(), contoso, null, answerDay, attestationWords, remarks);
    const pdf = await desk.attestationPdf({ kind: "draft", draft }, attestationWords, "A4");
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 8))).toBe("%PDF-1.7");
    const template = letterTemplates.erasure;
    const input = {
      id: "l",
      template,
      settings: contoso,
      dues: [],
      review: null,
      appeal: null,
      to: null,
    };
    const letter = accepted(writeLetter(janesCase(), input, answerDay)).kase.letters[0]!;
    const printed = {
      letter,
      caseNumber: "DSR-2026-014",
      organisation: contoso.organisation,
      words: template.words,
      practice: false,
    };
    expect((await desk.letterPdf(printed, "LETTER")).unprintable).toEqual([]);
    expect(letterText(printed)).toContain("Support ticket SR-2610-0417");
  });

  test("stops at once when cancelled, and ends the worker", async () => {
    const { start, counts } = workers(never);
    const desk = outputOver(start);
    const stop = new AbortController();
    const job = desk.verifyPackage(new Blob([]), { signal: stop.signal });
    const other = desk.buildPackage(planned(), packageWords, null, { signal: stop.signal });
    stop.abort();
    expect(await codeOf(job)).toBe("cancelled");
    // A watch that ends without news: the line is closed with the failure of the cancelling.
    expect(await codeOf(other)).toBe("cancelled");
    expect(counts).toEqual({ started: 2, ended: 2 });
    expect(await codeOf(desk.verifyPackage(new Blob([]), { signal: stop.signal }))).toBe("cancelled");
    expect(counts.started).toBe(2);
  });

  test("says that the worker failed when it dies before answering", async () => {
    const { start, counts, die } = workers(never);
    const job = outputOver(start).verifyPackage(new Blob([]));
    die();
    expect(await codeOf(job)).toBe("worker-failed");
    expect(counts.ended).toBe(1);
  });

  test("hands through why a file was refused", async () => {
    expect(await codeOf(outputOver(workers().start).verifyPackage(new Blob(["no zip"])))).toBe(
      "file-unknown-format",
    );
  });
});
