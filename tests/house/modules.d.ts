declare module "semver" {
  export function satisfies(version: string, range: string): boolean;
  export function subset(range: string, other: string): boolean;
  export function gt(version: string, other: string): boolean;
}

declare module "*/build/node.cjs" {
  export function satisfies(version: string, range: string): boolean;
  export function lowest(range: string): string[];
  export function refusal(version: string, range: string): string;
}

declare module "*/build/served.cjs" {
  export function faultsServed(address: string): Promise<string[]>;
}
