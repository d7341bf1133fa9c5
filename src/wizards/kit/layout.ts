export * from "./formulas";
export { speaker, writtenLine } from "./sheet";
