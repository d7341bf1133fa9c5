/** Where Excel on the web asks from: it reads functions.json across origins, and refuses it without this header. */
const EXCEL = "https://excel.officeapps.live.com";
const FILES = [
  ["taskpane.html", "text/html"],
  ["functions.json", "application/json"],
  ["help.html", "text/html"],
  ["functions.zh-CN.json", "application/json"],
  ["functions.js", "text/javascript"],
];

/** What is wrong with how the add-in is served at an address, a sentence each. */
async function faultsServed(address) {
  const told = await Promise.all(FILES.map(([file, type]) => faultsOf(address, file, type)));
  return told.flat();
}

async function faultsOf(address, file, type) {
  const url = new URL(file, `${address.replace(/\/+$/, "")}/`).href;
  let response;
  try {
    response = await fetch(url, { headers: { Origin: EXCEL }, redirect: "error" });
  } catch (error) {
    return [`${url} cannot be fetched: ${error.cause?.message ?? error.message}`];
  }
  if (!response.ok) return [`${url} answers ${response.status}`];
  const given = response.headers.get("content-type") ?? "nothing";
  const allowed = response.headers.get("access-control-allow-origin");
  return [
    ...(given.startsWith(type) ? [] : [`${url} is served as ${given}, and should be ${type}`]),
    ...(!file.endsWith(".json") || ["*", EXCEL].includes(allowed)
      ? []
      : [`${url} lacks the header Access-Control-Allow-Origin: *, without which Excel on the web knows no function`]),
  ];
}

module.exports = { faultsServed };
