/** The buttons that a manifest puts on the ribbon, with their words in one language. */
export function ribbonOf(manifest, locale) {
  const resource = (tag, id) => {
    const found = new RegExp(
      `<bt:${tag} id="${id.replace(/\./g, "\\.")}" DefaultValue="([^"]*)"[^>]*?(?:/>|>([\\s\\S]*?)</bt:${tag}>)`,
    ).exec(manifest);
    if (!found) throw new Error(`The manifest has no ${tag} ${id}.`);
    const override = new RegExp(`Locale="${locale}" Value="([^"]*)"`).exec(found[2] ?? "");
    return unescape(override?.[1] ?? found[1]);
  };
  return [...manifest.matchAll(/<Control xsi:type="Button"[\s\S]*?<\/Control>/g)].map(([control]) => {
    const part = (pattern) => pattern.exec(control)?.[1] ?? "";
    return {
      action: part(/<FunctionName>(.*?)<\/FunctionName>/),
      label: resource("String", part(/<Label resid="(.*?)"/)),
      tip: resource("String", part(/<Description resid="(.*?)"/)),
      icon: resource("Image", part(/<bt:Image size="32" resid="(.*?)"/)).replace(/^https:\/\/localhost:3000/, "/addin"),
    };
  });
}

function unescape(text) {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
