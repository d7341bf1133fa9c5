/**
 * Writes the ribbon into the manifest from the list of wizards and the places of the pane. Every name follows from the
 * place: its button Township.Staffing, its words Staffing.Label and Staffing.Tip, its icon Icon.Staffing.16, its action openStaffing.
 * Usage: node src/build/manifest.mjs [--check]; with --check it only tells whether the manifest is up to date.
 */
import { bringUpToDate } from "./generated.mjs";
import { CHINESE } from "./languages.mjs";
import { loadSource } from "./loadSource.cjs";

const SIZES = [16, 32, 80];
/** The button that opens the pane even where none of our code runs, and the pane that opens with a workbook in which a plan is kept. */
const SHOW_PANE = [
  '<Action xsi:type="ShowTaskpane">',
  "  <TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>",
  '  <SourceLocation resid="Pane.Url" />',
  "</Action>",
];

const ADDRESS = "https://localhost:3000";

const { ribbon, explainButton, manifestName, actionOf } = await loadSource("src/taskpane/ribbon.ts");
const buttons = ribbon.flatMap((group) => group.buttons);

bringUpToDate("manifest", {
  "manifest.xml": {
    ribbon: lines(14, ribbon.flatMap(groupLines)),
    menu: lines(16, buttonLines(explainButton, "InMenu")),
    icons: lines(
      8,
      buttons.flatMap(({ place }) =>
        SIZES.map(
          (size) =>
            `<bt:Image id="Icon.${manifestName(place)}.${size}" DefaultValue="${ADDRESS}/assets/${place}-${size}.png" />`,
        ),
      ),
    ),
    labels: lines(8, [
      ...ribbon.flatMap(({ id, label }) => string(`Group.${manifestName(id)}`, label)),
      ...buttons.flatMap(({ place, label }) => string(`${manifestName(place)}.Label`, label)),
    ]),
    tips: lines(
      8,
      buttons.flatMap(({ place, tip }) => string(`${manifestName(place)}.Tip`, tip)),
    ),
  },
});

function groupLines({ id, buttons: own }) {
  return [
    `<Group id="Township.${manifestName(id)}">`,
    `  <Label resid="Group.${manifestName(id)}" />`,
    ...iconLines(own[0].place).map(indented),
    ...own.flatMap((button) => buttonLines(button)).map(indented),
    "</Group>",
  ];
}

function buttonLines({ place }, where = "") {
  const name = manifestName(place);
  return [
    `<Control xsi:type="Button" id="Township.${name}${where}">`,
    `  <Label resid="${name}.Label" />`,
    "  <Supertip>",
    `    <Title resid="${name}.Label" />`,
    `    <Description resid="${name}.Tip" />`,
    "  </Supertip>",
    ...iconLines(place).map(indented),
    ...(place === "home" ? SHOW_PANE : runLines(place)).map(indented),
    "</Control>",
  ];
}

function runLines(place) {
  return ['<Action xsi:type="ExecuteFunction">', `  <FunctionName>${actionOf(place)}</FunctionName>`, "</Action>"];
}

function iconLines(place) {
  return [
    "<Icon>",
    ...SIZES.map((size) => `  <bt:Image size="${size}" resid="Icon.${manifestName(place)}.${size}" />`),
    "</Icon>",
  ];
}

function string(id, { zh, en }) {
  return [
    `<bt:String id="${id}" DefaultValue="${escaped(en)}">`,
    ...CHINESE.map((locale) => `  <bt:Override Locale="${locale}" Value="${escaped(zh)}" />`),
    "</bt:String>",
  ];
}

function lines(depth, all) {
  return all.map((one) => `${" ".repeat(depth)}${one}\n`).join("");
}

function indented(one) {
  return `  ${one}`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
