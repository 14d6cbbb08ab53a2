
// A button in each column heading sorts the rows of every region. Headings and totals stay in their places, and rows
// without a figure come last. Without this script the table is whole.
"use strict";
(() => {
  const table = document.querySelector("table");
  const status = document.querySelector("[role=status]");
  const headings = [...table.tHead.rows[0].cells];
  const names = new Intl.Collator("en", { numeric: true });

  // All figures of a column have the same decimals, so their digits compare as they do, at any length.
  const figure = (text) => (/^\u2212?[\d,]/.test(text) ? BigInt(text.replace("\u2212", "-").replace(/[^\d-]/g, "")) : null);
  const compare = (a, b, sign) => {
    if (a === null || b === null) return (a === null) - (b === null);
    return sign * (typeof a === "bigint" ? (a > b) - (a < b) : names.compare(a, b));
  };

  const sort = (column, sign) => {
    const value = (row) => (column === 0 ? row.cells[0].textContent : figure(row.cells[column].textContent));
    for (const body of table.tBodies) {
      const total = body.querySelector(".total");
      const rows = [...body.rows].filter((row) => row !== total && row.cells.length > 1);
      rows.sort((a, b) => compare(value(a), value(b), sign));
      for (const row of rows) body.insertBefore(row, total);
    }
  };

  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const first = column === 0 ? "ascending" : "descending";
      const other = column === 0 ? "descending" : "ascending";
      const order = heading.getAttribute("aria-sort") === first ? other : first;
      for (const each of headings) each.setAttribute("aria-sort", each === heading ? order : "none");
      sort(column, order === "ascending" ? 1 : -1);
      status.textContent = `Sorted by ${button.textContent}, ${order}`;
    });
  });
})();
