export * from "./groups";
export * from "./matrix";
export * from "./towns";
export * from "./years";
