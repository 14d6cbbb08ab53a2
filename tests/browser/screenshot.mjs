// Takes docs/sample/page.png, which the README shows: the page of the shipped figures.
// Usage: node tests/browser/screenshot.mjs REACH MODULES.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as chromium from "./chromium.mjs";

const [program, folderOfModules] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "reach-screenshot-"));
const file = join(folder, "page.html");
execFileSync(program, ["report", join(root, "data/south_east.csv"), "-f", "page", "-o", file]);
const browser = await chromium.launch(chromium.modules(folderOfModules));
try {
  // Down to the end of the table: what is below is text.
  await chromium.visit(browser, file, { viewport: { width: 1000, height: 800 } }, async (page) => {
    const { y, height } = await page.locator("table").boundingBox();
    const clip = { x: 0, y: 0, width: 1000, height: Math.ceil(y + height + 40) };
    await page.screenshot({ path: join(root, "docs/sample/page.png"), fullPage: true, clip });
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
