import { lazy, Suspense } from "react";
import type { View } from "../../wizards/kit/view";
import { FiguresView } from "./FiguresView";
import { NotesView } from "./NotesView";
import { TableView } from "./TableView";

const Bars = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./charts").then(({ Bars: Chart }) => ({ default: Chart })),
);
const Heatmap = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./charts").then(({ Heatmap: Chart }) => ({ default: Chart })),
);
const Waterfall = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./charts").then(({ Waterfall: Chart }) => ({ default: Chart })),
);
const Curve = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./charts").then(({ Curve: Chart }) => ({ default: Chart })),
);
const Map = lazy(() =>
  import(/* webpackChunkName: "map" */ "./MapView").then(({ MapView: Chart }) => ({ default: Chart })),
);

/** Draws a view by its kind. */
export function ViewOf({ view, change }: { view: View; change: (choices: unknown) => void }) {
  return <Suspense fallback={null}>{drawn(view, change)}</Suspense>;
}

function drawn(view: View, change: (choices: unknown) => void) {
  switch (view.kind) {
    case "figures":
      return <FiguresView view={view} />;
    case "table":
      return <TableView view={view} />;
    case "notes":
      return <NotesView view={view} change={change} />;
    case "bars":
      return <Bars view={view} />;
    case "heatmap":
      return <Heatmap view={view} />;
    case "waterfall":
      return <Waterfall view={view} />;
    case "curve":
      return <Curve view={view} />;
    case "map":
      return <Map view={view} change={change} />;
  }
}
