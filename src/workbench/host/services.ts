import { HostObject, since, type Members } from "./hostObject";

/** What office.js asks for when it starts; there is nothing to do. */
export class AddinService extends HostObject {
  readonly typeName = "AddinInternalService";
  readonly members: Members = since("1.1", { methods: ["notifyActionHandlerReady"] });
  notifyActionHandlerReady() {
    return null;
  }
}

/** Showing and hiding the pane; in the workbench it always stands beside the grid. */
export class AppRuntimeService extends HostObject {
  readonly typeName = "AppRuntimeService";
  readonly members: Members = since("1.1", { methods: ["setAppRuntimeState", "getAppRuntimeState"] });
  setAppRuntimeState() {
    return null;
  }
  getAppRuntimeState() {
    return "Visible";
  }
}

export class AppRuntimePersistenceService extends HostObject {
  readonly typeName = "AppRuntimePersistenceService";
  readonly members: Members = since("1.1", { methods: ["setAppRuntimeStartState", "getAppRuntimeStartState"] });
  setAppRuntimeStartState() {
    return null;
  }
  getAppRuntimeStartState() {
    return "Inactive";
  }
}

/** The answer of a custom function that was called through office.js's own runtime. */
export interface Invocation {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode: number | undefined;
}

/** Takes the answers of custom functions from office.js's runtime. */
export class CustomFunctionsService extends HostObject {
  readonly typeName = "CustomFunctions";
  readonly members: Members = since("1.1", {
    methods: [
      "_SetOsfControlContainerReadyForCustomFunctions",
      "_GetEnabledFeatures",
      "setInvocationArrayResults",
      "setInvocationResults",
    ],
  });
  constructor(
    private readonly onAnswer: (answer: Invocation) => void,
    private readonly onReady: () => void,
  ) {
    super();
  }
  _SetOsfControlContainerReadyForCustomFunctions() {
    this.onReady();
    return null;
  }
  _GetEnabledFeatures() {
    return [2];
  }
  setInvocationArrayResults(results: readonly [number, boolean, unknown, number | undefined][]) {
    for (const [id, ok, value, errorCode] of results) this.onAnswer({ id, ok, value, errorCode });
    return null;
  }
  setInvocationResults(results: readonly { id: number; failed: boolean; value: unknown; errorCode?: number }[]) {
    for (const { id, failed, value, errorCode } of results) this.onAnswer({ id, ok: !failed, value, errorCode });
    return null;
  }
}
