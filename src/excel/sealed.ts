import { batch } from "./batch";
import { escaped, unescaped } from "./plans";

/** The root of the custom XML parts that keep what final plans were made of, a part each; their text is canonical JSON. */
const NAMESPACE = "urn:township-planner:sealed:1";

export function sealedXml(text: string, sha256: string): string {
  return `<sealed xmlns="${NAMESPACE}" sha256="${sha256}">${escaped(text)}</sealed>`;
}

/** The text that was sealed under a fingerprint; undefined where the workbook does not have it any more. */
export function sealedText(sha256: string): Promise<string | undefined> {
  return batch(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id");
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    await context.sync();
    for (const { value } of texts) {
      const [, told, body = ""] = /<sealed\b[^>]*?\bsha256="([0-9a-f]*)"[^>]*>([^<]*)<\/sealed>\s*$/.exec(value) ?? [];
      if (told === sha256) return unescaped(body);
    }
    return undefined;
  });
}
