export { Bars } from "./Bars";
export { Curve } from "./Curve";
export { Heatmap } from "./Heatmap";
export { Waterfall } from "./Waterfall";
