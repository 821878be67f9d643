// Finds a Chromium, Chrome or Edge that is already on this machine.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const places = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/opt/microsoft/msedge/msedge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const base = process.env[name];
    return base === undefined
      ? []
      : [
          join(base, "Google", "Chrome", "Application", "chrome.exe"),
          join(base, "Chromium", "Application", "chrome.exe"),
          join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
        ];
  }),
];

/**
 * Where a browser of the Chromium family is, or nothing. `CHROME_PATH` wins, and must exist.
 * @returns {string | undefined}
 */
export function findChromium() {
  const wanted = process.env["CHROME_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH names ${wanted}, and there is no such file.`);
    return wanted;
  }
  return [...names.flatMap(onPath), ...places].find((place) => existsSync(place));
}

/**
 * Every place in which PATH would look for a program.
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, process.platform === "win32" ? `${name}.exe` : name));
}
