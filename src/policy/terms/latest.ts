import { InvariantError } from "../../domain/kernel/errors";

/** The values of the last version of a term. */
export function latest<T>({ versions }: { readonly versions: readonly { readonly values: T }[] }): T {
  const last = versions[versions.length - 1];
  if (!last) throw new InvariantError("a term without a version");
  return last.values;
}
