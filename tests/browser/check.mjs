// What people do with a page, in a real browser: they sort, save, print, read it in the dark, on a telephone, by keyboard, without
// script and with their ears. Usage: node check.mjs REACH MODULES.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { after } from "node:test";

import * as chromium from "./chromium.mjs";
import { makeSamples } from "./samples.mjs";

const [program, folderOfModules] = process.argv.slice(2);
const require = chromium.modules(folderOfModules);
const reach = (...args) => chromium.reach(program, ...args);
const { folder, samples } = makeSamples(reach);
const browser = await chromium.launch(require);
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const wide = { viewport: { width: 1100, height: 800 } };
const narrow = { viewport: { width: 320, height: 640 } };
const dark = { ...wide, colorScheme: "dark" };
const visit = (name, options, look) => chromium.visit(browser, samples[name].page, options, look);

// The table as rows of texts; `sort` is how the heading of each column says it is sorted.
const readTable = (page) =>
  page.evaluate(() => {
    const cells = (row) => [...row.cells].map((cell) => cell.textContent);
    const sections = (all) => [...all].map((each) => [...each.rows].map(cells));
    const table = document.querySelector("table");
    return {
      heads: cells(table.tHead.rows[0]),
      sort: [...table.tHead.rows[0].cells].map((cell) => cell.getAttribute("aria-sort")),
      bodies: sections(table.tBodies),
      foot: sections(table.tFoot ? [table.tFoot] : []),
      status: document.querySelector("[role=status]").textContent,
    };
  });

const digits = (text) => (/\d/.test(text) ? BigInt(text.replace("−", "-").replace(/[^\d-]/g, "")) : undefined);
const isTotal = (row) => row[0].endsWith(" total");
const forcesOf = (body) => body.filter((row) => row.length > 1 && !isTotal(row));

const checkSorted = (before, now, column, order, what) => {
  assert.deepEqual(now.sort, before.heads.map((_, at) => (at === column ? order : "none")), what);
  assert.equal(now.status, `Sorted by ${before.heads[column]}, ${order}`);
  assert.deepEqual(now.foot, before.foot, what);
  before.bodies.forEach((body, at) => {
    const rows = now.bodies[at];
    const fixed = (row, place, all) => row.length === 1 ? place === 0 : !isTotal(row) || place === all.length - 1;
    assert.ok(rows.every(fixed), `${what}: a heading or total has moved`);
    assert.deepEqual([...rows].sort(), [...body].sort(), `${what}: rows have changed`);
    const sign = order === "ascending" ? 1 : -1;
    const values = forcesOf(rows).map((row) => (column === 0 ? row[0] : digits(row[column])));
    values.slice(1).forEach((value, i) => {
      const last = values[i];
      const sound = column === 0
        ? sign * new Intl.Collator("en", { numeric: true }).compare(last, value) <= 0
        : value === undefined || (last !== undefined && (sign > 0 ? last <= value : last >= value));
      assert.ok(sound, `${what}: ${last} before ${value}`);
    });
  });
};

for (const name of ["south_east", "forces", "names", "falls", "series"]) {
  const byMouse = name === "south_east";
  test(`sorting: ${name}, each column, both ways${byMouse ? ", by mouse" : ""}`, () =>
    visit(name, wide, async (page) => {
      const before = await readTable(page);
      assert.deepEqual(before.sort, before.heads.map(() => "none"));
      for (const [column] of before.heads.entries()) {
        const orders = column === 0 ? ["ascending", "descending"] : ["descending", "ascending"];
        for (const order of orders) {
          const button = page.locator("thead button").nth(column);
          await (byMouse ? button.click() : button.evaluate((each) => each.click()));
          checkSorted(before, await readTable(page), column, order, `column ${column}, ${order}`);
        }
      }
    }));
}

test("sorting: by keyboard, the focus seen, and read out by screen readers", () =>
  visit("south_east", wide, async (page) => {
    const before = await readTable(page);
    await page.locator(".scroll").focus();
    for (const [column] of before.heads.entries()) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => document.activeElement.textContent);
      assert.equal(name, before.heads[column]);
      const seen = await page.evaluate(() => getComputedStyle(document.activeElement).backgroundColor);
      assert.equal(seen, "rgb(255, 221, 0)");
      await page.keyboard.press("Enter");
      checkSorted(before, await readTable(page), column, column === 0 ? "ascending" : "descending", name);
      await page.keyboard.press("Space");
      checkSorted(before, await readTable(page), column, column === 0 ? "descending" : "ascending", name);
    }
  }));

test("a policy that allows nothing else", () =>
  chromium.visit(browser, samples.south_east.page, wide, async (page) => {
    // Two violations are what is looked for, so they are waited for here and not taken for faults.
    page.removeAllListeners("console");
    const broken = page.evaluate(() => new Promise((done) => {
      const seen = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        if (seen.push(event.effectiveDirective) === 2) done(seen.sort());
      });
      const script = document.createElement("script");
      script.textContent = "document.title = 'broken'";
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.body.append(script, style);
    }));
    assert.deepEqual(await broken, ["script-src-elem", "style-src-elem"]);
    assert.notEqual(await page.title(), "broken");
  }));

const checkDownloads = async (page, name) => {
  for (const format of ["csv", "json"]) {
    const started = page.waitForEvent("download");
    await page.locator(`a[download$=".${format}"]`).click();
    const download = await started;
    assert.equal(download.suggestedFilename(), `figures-2016-2018.${format}`);
    const { args: all } = samples[name];
    const args = format === "json" ? all : all.filter((each, at) => each !== "--title" && all[at - 1] !== "--title");
    const expected = reach("report", samples[name].input, "-q", "-f", format, ...args);
    assert.ok(readFileSync(await download.path()).equals(expected), `${format} of ${name} is not what reach gives`);
  }
};

for (const name of Object.keys(samples)) {
  test(`with script and without: ${name}, the same table and the same files`, async () => {
    const scripted = await visit(name, wide, async (page) => {
      await checkDownloads(page, name);
      return readTable(page);
    });
    // Nothing runs in such a page, not even our questions: its text is read through locators.
    await visit(name, { ...wide, javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator("button").count(), 0);
      const rows = await page.locator("tbody tr, tfoot tr").allTextContents();
      assert.deepEqual(rows, [...scripted.bodies, ...scripted.foot].flat().map((row) => row.join("")));
      assert.ok(await page.locator("table").isVisible());
      await checkDownloads(page, name);
    });
  });

  test(`320 pixels: ${name}, the page does not scroll sideways and the table does`, () =>
    visit(name, narrow, async (page) => {
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      const region = page.locator(".scroll");
      const moves = await region.evaluate((each) => each.scrollWidth > each.clientWidth);
      await region.focus();
      await page.keyboard.press("ArrowRight");
      if (moves) await page.waitForFunction(() => document.querySelector(".scroll").scrollLeft > 0);
      assert.ok(await page.locator(".narrow svg").first().isVisible());
      assert.ok(await page.locator(".wide svg").first().isHidden());
    }));

}

for (const name of ["south_east", "names"]) {
  for (const [look, options] of Object.entries({ light: wide, dark, mobile: narrow })) {
    test(`axe: ${name}, ${look}`, () =>
      visit(name, options, async (page) => {
        await page.evaluate(require("axe-core").source);
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const found = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), tags);
        const said = found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(" ")}`);
        assert.deepEqual(said, []);
      }));
  }
}

// WCAG 2.2, 1.4.3 and 1.4.11. axe does not look into pictures.
const luminance = (rgb) => {
  const [r, g, b] = rgb.match(/\d+/g).map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
};

for (const [look, options] of Object.entries({ light: wide, dark })) {
  test(`contrast in pictures: ${look}`, () =>
    visit("forces", options, async (page) => {
      const kinds = ["ground", "text", "quiet", "axis", "earlier", "later"];
      const fills = await page.evaluate((names) => Object.fromEntries(names.map((name) =>
        [name, getComputedStyle(document.querySelector(`.wide .reach-${name}`)).fill])), kinds);
      const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(fills.ground, body);
      assert.equal(luminance(body) < 0.1, look === "dark");
      for (const [a, b, least] of [["text", "ground", 4.5], ["quiet", "ground", 4.5], ["axis", "ground", 3], ["earlier", "ground", 3],
        ["later", "ground", 3], ["earlier", "later", 3]]) {
        assert.ok(contrast(fills[a], fills[b]) >= least, `${a} on ${b}: ${contrast(fills[a], fills[b])}`);
      }
    }));
}

const pagesOf = (pdf) => {
  const file = join(folder, "printed.pdf");
  writeFileSync(file, pdf);
  const text = execFileSync("/usr/bin/pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
};

const mostSheets = { south_east: 2, forces: 8, names: 3, falls: 2, series: 3, one: 2 };  // fonts differ from machine to machine
for (const name of Object.keys(samples)) {
  test(`on paper: ${name}`, () =>
    visit(name, dark, async (page) => {
      const rows = (await readTable(page)).bodies.flat().filter((row) => row.length > 1);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const source = pdf.toString("latin1");
      const count = source.match(/\/Type ?\/Page\b/g).length;
      assert.ok(count <= mostSheets[name], `${count} sheets`);
      // A table of many periods is on a sheet across; the rest of its page is not.
      for (const [, box] of source.matchAll(/\/MediaBox ?\[([^\]]*)\]/g)) assert.match(box, name === "series" ? /^0 0 (84[12]\S* 59[45]|59[45]\S* 84[12])\S*$/ : /^0 0 59[45]\S* 84[12]\S*$/);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
      if (!existsSync("/usr/bin/pdftotext")) return;
      const sheets = pagesOf(pdf);
      assert.ok(!sheets.join("").match(/[↕▲▼]|Download/));
      const lines = sheets.map((sheet) => sheet.split("\n").map((line) => line.trim().split(/ {2,}/)));
      for (const row of rows) {
        // A row stands on one line of one sheet, its figures behind one another, below a heading of its own sheet.
        const figures = row.slice(1).join(" ");
        const sheet = lines.find((each) => each.some((line) => line.join(" ").endsWith(figures)));
        assert.ok(sheet, `${name}: ${row} is torn or not there`);
        assert.ok(sheet.some((line) => line.join(" ").includes("increase") && line.length > 2), `${name}: no heading above ${row[0]}`);
      }
    }));
}
