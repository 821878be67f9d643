import type { GuideFileProblem } from "../../files/guide-client.ts";
import { t } from "../../i18n/index.ts";

/** Why a guide file was not taken in, in plain words. */
export function refusedText(problem: GuideFileProblem): string {
  const { refused } = t.making;
  switch (problem.code) {
    case "too-large":
      return refused["too-large"](problem);
    case "too-new":
      return refused["too-new"](problem);
    case "forbidden-name":
      return refused["forbidden-name"](problem);
    case "markup":
      return refused.markup(problem);
    case "wrong-shape":
      return refused["wrong-shape"](problem);
    case "circular":
      return refused.circular(problem);
    case "not-text":
    case "not-json":
    case "too-deep":
    case "not-a-guide":
    case "not-sound":
      return refused[problem.code]();
  }
}
