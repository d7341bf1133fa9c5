import type { Extras } from "./contents";
import type { Parts } from "./parts";
import { tag, unescaped } from "./xml";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The settings of an add-in, which Excel keeps beside its web extension; the workbench keeps them in a part of its own. */
export const SETTINGS = "urn:township-planner:workbench:settings:1";

/**
 * Puts a custom XML part into a file. It is where Excel itself keeps what an add-in stores, so the plans of a workbook survive the
 * way from Excel to the workbench and back.
 */
export function putXmlPart(
  parts: Parts,
  workbook: string,
  number: number,
  { id, xml }: Extras["xmlParts"][number],
): void {
  const guid = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id)
    ? id
    : `{${crypto.randomUUID().toUpperCase()}}`;
  const namespace = namespaceOf(xml);
  const schemas = namespace === undefined ? "" : tag("ds:schemaRef", { "ds:uri": namespace });
  const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  parts.put(item, xml);
  parts.add(
    properties,
    "customXmlProperties",
    tag("ds:datastoreItem", { "ds:itemID": guid, "xmlns:ds": CUSTOM_XML }, tag("ds:schemaRefs", {}, schemas)),
  );
  parts.link(item, "customXmlProps", properties);
  parts.link(workbook, "customXml", item);
}

export function namespaceOf(xml: string): string | undefined {
  const found = /<[A-Za-z_][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1];
  return found === undefined ? undefined : unescaped(found);
}
