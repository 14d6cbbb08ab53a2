// Chromium with a folder of its own for each run, and pages of reach in it. Nothing may leave the file: a page that asks for
// anything, or that its own policy stops, fails.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const modules = (folder) => createRequire(pathToFileURL(resolve(folder, "modules.js")));

export const launch = (require) =>
  require("playwright-core").chromium.launch({ executablePath: "/usr/bin/chromium", args: quiet });

export const reach = (program, ...args) => execFileSync(program, args, { maxBuffer: 1 << 28 });

/// Opens a file in a context of its own, gives the page to `look`, and closes it.
export const visit = async (browser, file, options, look) => {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const url = pathToFileURL(file).href;
    const trouble = [];
    page.on("request", (request) => request.url() === url || trouble.push(`asked for ${request.url().slice(0, 80)}`));
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(String(error)));
    await page.goto(url);
    const result = await look(page);
    assert.deepEqual(trouble, [], `${file} is not alone or not sound`);
    return result;
  } finally {
    await context.close();
  }
};
