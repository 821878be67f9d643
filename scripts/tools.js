// Makes ready what the tests need beside npm's packages: a browser, and outside programs that check our files.
// What is missing is installed with apt where that is possible; otherwise one line names what to install.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, onPath } from "./find-chromium.js";

/** Each outside program, and the Debian package that brings it. */
const checkers = {
  unzip: "unzip",
  "7z": "p7zip-full",
  sha256sum: "coreutils",
  sha512sum: "coreutils",
  qpdf: "qpdf",
  pdftotext: "poppler-utils",
  pdfinfo: "poppler-utils",
  pdfdetach: "poppler-utils",
  pdffonts: "poppler-utils",
};

/** The packages of every program that is not here. */
function missing() {
  const absent = Object.entries(checkers).filter(
    ([program]) => !onPath(program).some((file) => existsSync(file)),
  );
  const packages = new Set(absent.map(([, name]) => name));
  if (findChromium() === undefined) packages.add("chromium");
  return [...packages];
}

/**
 * @param {readonly string[]} words
 */
function apt(words) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", words, { stdio: "inherit", env }).status === 0;
}

try {
  const wanted = missing();
  const mayInstall = process.getuid?.() === 0 && onPath("apt-get").some((file) => existsSync(file));
  if (wanted.length > 0 && mayInstall) {
    console.log(`Installing ${wanted.join(", ")} …`);
    apt(["update"]);
    apt(["install", "-y", "--no-install-recommends", ...wanted]);
  }
  const still = missing();
  if (still.length > 0) {
    console.error(
      `The tests need these programs; please install them (Debian package names): ${still.join(", ")}` +
        (still.includes("chromium") ? " (or set CHROME_PATH to a Chrome, Chromium or Edge)" : ""),
    );
    process.exit(1);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
