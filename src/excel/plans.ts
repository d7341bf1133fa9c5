import { DomainError } from "../domain/kernel/errors";
import type { PlanRecord } from "../wizards/kit/plan";
import { followed } from "../wizards/kit/followed";
import { batch } from "./batch";
import { sheetIdsOf } from "./document";
import { reasonOf } from "./errors";
import { survey } from "./read";

/**
 * The root of the custom XML parts that keep the plans; their text is JSON. Each plan has a part of its own, so that two
 * people in one workbook, or a workbook put together of two, lose none.
 */
const NAMESPACE = "urn:township-planner:plans:1";

interface Kept {
  readonly parts: readonly { readonly part: Excel.CustomXmlPart; readonly records: readonly PlanRecord[] }[];
  /** All of them; of two with one id the later. */
  readonly records: readonly PlanRecord[];
}

/**
 * The plans kept in this workbook, in the order in which they were put, with the names that their sheets have today.
 * @throws DomainError workbook.brokenPlans where the part is there but cannot be read
 */
export async function listPlans(): Promise<readonly PlanRecord[]> {
  const [records, { sheets }] = await Promise.all([
    batch(async (context) => (await keptPlans(context)).records),
    survey(),
  ]);
  return records.map((record) => followed(record, sheetIdsOf(record.id), { sheets }));
}

export async function getPlan(id: string): Promise<PlanRecord | undefined> {
  return (await listPlans()).find((record) => record.id === id);
}

/** Keeps a plan, in the place of one with the same id. */
export function putPlan(record: PlanRecord): Promise<void> {
  return changed((records) => replaced(records, record));
}

export function removePlan(id: string): Promise<void> {
  return changed((records) => records.filter((record) => record.id !== id));
}

function changed(change: (records: readonly PlanRecord[]) => readonly PlanRecord[]): Promise<void> {
  return batch(async (context) => void (await changePlans(context, change)));
}

export function replaced(records: readonly PlanRecord[], record: PlanRecord): PlanRecord[] {
  const others = records.filter(({ id }) => id !== record.id);
  return [...others, record];
}

/**
 * Reads the plans and writes those that change, in a batch that is already running: parts of others stay as they are, and
 * what cannot be read is never overwritten. Gives the plans as they were before.
 */
export async function changePlans(
  context: Excel.RequestContext,
  change: (records: readonly PlanRecord[]) => readonly PlanRecord[],
): Promise<readonly PlanRecord[]> {
  const kept = await keptPlans(context);
  putPlans(context, kept, change(kept.records));
  await context.sync();
  return kept.records;
}

/** Asks for the changes that make these the plans of the workbook; the next sync makes them. */
export function putPlans(context: Excel.RequestContext, { parts }: Kept, plans: readonly PlanRecord[]): void {
  const wanted = new Map(plans.map((record) => [record.id, record]));
  for (const { part, records: held } of parts) {
    const [only] = held;
    const stays = only && held.length === 1 && JSON.stringify(only) === JSON.stringify(wanted.get(only.id));
    if (stays) wanted.delete(only.id);
    else part.delete();
  }
  for (const record of wanted.values()) context.workbook.customXmlParts.add(planXml([record]));
}

export async function keptPlans(context: Excel.RequestContext): Promise<Kept> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  const held = parts.items.map((part, index) => ({ part, records: recordsOf(texts[index]?.value ?? "") }));
  return { parts: held, records: held.flatMap((one) => one.records).reduce<PlanRecord[]>(replaced, []) };
}

export function planXml(records: readonly PlanRecord[]): string {
  return `<plans xmlns="${NAMESPACE}">${escaped(JSON.stringify(records))}</plans>`;
}

/** JSON has no control characters left, so the three signs of XML are all that must be escaped. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

export function recordsOf(xml: string): PlanRecord[] {
  try {
    const body = /<plans\b[^>]*?(?:\/>|>([^<]*)<\/plans>)\s*$/.exec(xml);
    if (!body) throw new SyntaxError("no <plans> element");
    const found: unknown = JSON.parse(unescaped(body[1] ?? "[]"));
    if (!Array.isArray(found) || !found.every(isRecord)) throw new SyntaxError("not a list of plans");
    return found;
  } catch (error) {
    throw new DomainError("workbook.brokenPlans", { reason: reasonOf(error) });
  }
}

function isRecord(value: unknown): value is PlanRecord {
  if (typeof value !== "object" || value === null) return false;
  const { id, wizard, title, year, written, version, sheets, sources } = value as Record<string, unknown>;
  return (
    [id, wizard, title, written, version].every((text) => typeof text === "string") &&
    typeof year === "number" &&
    Array.isArray(sheets) &&
    sheets.every((sheet) => typeof sheet === "string") &&
    typeof sources === "object" &&
    sources !== null
  );
}
