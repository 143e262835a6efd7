// Opens each page in Chromium, and says what axe finds, what the page asks for, and how wide it is.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer from "puppeteer-core";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
let faults = 0;
let checks = 0;
const fault = (words) => {
  faults += 1;
  console.error(words);
};

for (const file of process.argv.slice(2))
  for (const scheme of ["light", "dark"])
    for (const width of [1000, 400]) {
      const name = `${file} ${scheme} ${width}`;
      const page = await browser.newPage();
      await page.setBypassCSP(true); // for axe alone: the page's own text stays what it is
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto("file://" + resolve(file));
      const title = await page.title();
      if (!title.startsWith("Follow-ups on ")) fault(`${name}: the title is ${title}`);
      if (asked.length !== 1) fault(`${name}: asks for ${asked.slice(1)}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) fault(`${name}: ${wide} pixels wide`);
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => axe.run());
      for (const one of violations) fault(`${name}: ${one.id}: ${one.help}: ${one.nodes.map((node) => node.html)}`);
      checks += passes.length;
      await page.close();
    }
await browser.close();
console.log(`pages: ${checks} checks of axe passed, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
