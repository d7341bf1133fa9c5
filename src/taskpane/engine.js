/**
 * Says plainly that an Office is too old to run the add-in, where everything else would stay blank: exact sums need BigInt,
 * and the bundles are written for Safari 15 and Chrome 85. The oldest engine has to read this file, so it is ES5.
 */
(function (root) {
  "use strict";
  if (typeof root.BigInt === "function" && "".replaceAll) return;
  root.document.addEventListener("DOMContentLoaded", function () {
    root.document.getElementById("pane").textContent =
      "这个版本的 Office 太旧，不能运行镇街规划。请更新到 Excel 2021 或 Microsoft 365。 " +
      "This version of Office is too old for Township Planner. Please update to Excel 2021 or Microsoft 365.";
  });
})(this);
