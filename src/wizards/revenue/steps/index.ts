import { data } from "./data";
import { pool } from "./pool";
import { preview, write } from "./preview";
import { scheme } from "./scheme";
import type { RevenueStep } from "./fields";
import { towns } from "./towns";

export const steps: readonly RevenueStep[] = [data, scheme, towns, pool, preview, write];
