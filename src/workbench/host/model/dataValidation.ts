import { HostObject, since, type Members } from "../hostObject";

/** Which values a cell accepts. The rule is kept and not enforced: the workbench lets a planner type anything. */
export class DataValidation extends HostObject {
  readonly typeName = "DataValidation";
  readonly members: Members = since("1.8", {
    values: ["rule", "prompt", "errorAlert", "ignoreBlanks"],
    methods: ["clear"],
  });
  rule: unknown = {};
  prompt: unknown = {};
  errorAlert: unknown = {};
  ignoreBlanks = true;
  setRule(rule: unknown) {
    this.rule = rule;
  }
  setPrompt(prompt: unknown) {
    this.prompt = prompt;
  }
  setErrorAlert(alert: unknown) {
    this.errorAlert = alert;
  }
  setIgnoreBlanks(ignore: boolean) {
    this.ignoreBlanks = ignore;
  }
  clear() {
    this.rule = {};
  }
}
