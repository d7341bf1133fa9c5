import type { Standing } from "../kit/define";
import type { StaffingChoices } from "./choices";
import type { StaffingResult, StaffingValue } from "./compute";

/** Where the wizard stands while it is being filled in. */
export type At = Standing<StaffingChoices, StaffingValue, StaffingResult>;

/** Where it stands once there is a result to write. */
export type Ready = At & { readonly value: StaffingValue; readonly result: StaffingResult };
