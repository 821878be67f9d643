export {
  guideFile,
  guideFileName,
  guideFormat,
  readGuideFile,
  readOwnGuide,
  type GuideFileProblem,
} from "./guide/read.ts";
