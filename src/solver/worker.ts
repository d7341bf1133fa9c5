import { answerTo } from "./answer";
import type { Question, SearchAnswer, Searched } from "./question";

/** What the worker says: each better plan, and at last the answer. */
export type Said = { readonly searched: Searched } | { readonly answer: SearchAnswer };

const say = (said: Said) => self.postMessage(said);

self.onmessage = ({ data }: MessageEvent<Question>) =>
  say({ answer: answerTo(data, Infinity, (searched) => say({ searched })) });
