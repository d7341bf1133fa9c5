import { InvariantError } from "../domain/kernel/errors";
import { nameIndex } from "./names";
import { readPack } from "./pack";
import { Shares, type ShareScheme } from "./scheme";
import national from "./schemes/national-tax-sharing.json";

function builtIn(raw: unknown): ShareScheme {
  const reading = readPack(raw);
  if ("faults" in reading)
    throw new InvariantError(`a built-in scheme is wrong: ${reading.faults.map(({ path }) => path).join(", ")}`);
  return reading.scheme;
}

/** Tax sharing between the central and the local treasuries since 1994. */
export const nationalTaxSharing: ShareScheme = builtIn(national);

const findNational = nameIndex(nationalTaxSharing.taxes);

/** The id under which the whole country knows a tax: 增值税, VAT and vat are one. Undefined for a county's own revenue. */
export function nationalTaxId(name: string): string | undefined {
  return findNational(name)?.id;
}

/** Looks up a scheme; its taxes may be called by any name that the national pack knows. */
export function sharesOf(scheme: ShareScheme): Shares {
  return new Shares(scheme, nationalTaxId);
}

export const nationalShares: Shares = sharesOf(nationalTaxSharing);
