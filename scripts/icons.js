// Draws the icons of the manifest from the one drawing: `node scripts/icons.js`. Run it after changing the SVG.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.js";

const folder = join(import.meta.dirname, "..", "public", "i");
const drawing = await readFile(join(folder, "icon.svg"), "utf8");

/**
 * Which ground and which colours each icon has: a maskable one is cut to any shape by the system, so its ground
 * reaches the edge and its drawing stays in the safe zone; a monochrome one is a shape of one colour.
 */
const icons = [
  { file: "192.png", size: 192, css: "" },
  { file: "512.png", size: 512, css: "" },
  {
    file: "512-mask.png",
    size: 512,
    css: "#ground { rx: 0 } #drawing { transform: scale(0.86); transform-origin: 50% 50% }",
  },
  {
    file: "512-mono.png",
    size: 512,
    css: "#ground { display: none } #sheet { mask: url(#cut) } #fold, #drawing > #ring { display: none }",
  },
];

const cut =
  '<mask id="cut"><rect width="512" height="512" fill="#fff"/><path d="M296 88v64a24 24 0 0 0 24 24h64" fill="none" ' +
  'stroke="#000" stroke-width="16"/><circle cx="260" cy="292" r="64" fill="none" stroke="#000" stroke-width="30" ' +
  'stroke-linecap="round" stroke-dasharray="318 84" transform="rotate(-90 260 292)"/></mask>';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("no Chromium found");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const { file, size, css } of icons) {
  await page.setViewportSize({ width: size, height: size });
  const svg = drawing.replace(/(<svg[^>]*>)/, `$1<style>${css}</style>${cut}`);
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  await page.screenshot({ path: join(folder, file), omitBackground: true });
}
await browser.close();
