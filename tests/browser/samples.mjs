// Inputs whose pages are looked at: the shipped figures, all forces of England and Wales, names that mean something elsewhere.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const southEast = fileURLToPath(new URL("../../data/south_east.csv", import.meta.url));
const hostile = `</script><b>&"'`;
const quoted = `"${hostile.replaceAll('"', '""')}`;

const forces = Array.from({ length: 43 }, (_, i) => {
  const missing = i === 7 ? "[c]" : (i ** 3 * 131) % 199;
  return `Region ${i % 6},Force number ${i},${(i ** 3 * 773) % 3001},${missing},${(i ** 3 * 1291) % 4003},${i === 9 ? 0 : (i ** 3 * 37) % 251}`;
});

const inputs = {
  forces: `region,force,website_2016,helpline_2016,website_2018,helpline_2018\n${forces.join("\n")}\n`,
  names: `region,force,${quoted}_2016",phone_2016,${quoted}_2018",phone_2018
${quoted}",</title></style><img src=x onerror=alert(1)>,1,2,3,4
${quoted}",=cmd|calc,9007199254740993,5,9007199254740992,7
${quoted}",Kent,9007199254740992,5,9007199254740992,7
]]> --> <!--,Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch with more words behind it,0,0,5,
]]> --> <!--,שרון,100,7,50,3
]]> --> <!--,Ost,200,7,5,3
`,
  falls: "force,web_2016,web_2018\nKent,449,395\nDorset,0,5\nSurrey,30,29\nEssex,[x],7\nDevon,1000,1\n",
  series: `force,web_2016,web_2017,web_2018
Kent,449,395,612
Dorset,0,5,7
Surrey,30,29,[x]
Essex,[x],7,3
Devon,1000,1,800
`,
  one: "region,force,web_2016,web_2018\nNorth,Durham,0,3\n",
};

const options = {
  south_east: [],
  forces: [],
  names: [],
  falls: ["--decimals", "2", "--title", "A title of one's own"],
  series: ["--series", "--columns", "total,step,index,increase"],
  one: [],
};

/// Writes the inputs and their pages into a folder of their own: name → { file, args } for what the page was made from.
export const makeSamples = (reach) => {
  const folder = mkdtempSync(join(tmpdir(), "reach-browser-"));
  const samples = {};
  for (const [name, args] of Object.entries(options)) {
    const input = name in inputs ? join(folder, `${name}.csv`) : southEast;
    if (name in inputs) writeFileSync(input, inputs[name]);
    const page = join(folder, `${name}.html`);
    reach("report", input, "-q", "-f", "page", "-o", page, ...args);
    samples[name] = { page, input, args };
  }
  return { folder, samples };
};
